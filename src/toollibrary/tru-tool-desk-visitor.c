/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-member.h"
#include "tru-new-records.h"
#include "tru-tool-look.h"
#include "tru-warning-dialog.h"

/* Who stands at the desk: whichever way the next person comes, what waits goes to the one before or stays with that one. */

/**
 * tru_tool_desk_stand:
 * @self: a desk
 * @member: (nullable): uid of the member who stands there now, whatever waits on the list
 */
void
tru_tool_desk_stand (TruToolDesk *self,
                     const char  *member)
{
  g_clear_pointer (&self->turned_away, g_free);
  tru_desk_report_clear (self->report);
  tru_desk_member_set (self->member, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), member);
  tru_desk_search_set_member (self->search, tru_desk_member_get_uid (self->member));
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  tru_tool_desk_show_empty (self);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

/**
 * tru_tool_desk_forget_next:
 * @self: a desk, where nobody waits any more until a visit is written
 */
void
tru_tool_desk_forget_next (TruToolDesk *self)
{
  g_clear_pointer (&self->next_member, g_free);
  g_clear_pointer (&self->next_item, g_free);
}

/**
 * tru_tool_desk_turn_away:
 * @self: a desk where a visit is in hand
 * @who: name or card of who came next, and could not be let in
 *
 * What is scanned from now on may be theirs: none of it joins the visit in hand before a card, or a person, says whose it is.
 */
void
tru_tool_desk_turn_away (TruToolDesk *self,
                         const char  *who)
{
  g_free (self->turned_away);
  self->turned_away = g_strdup (who);
}

/**
 * tru_tool_desk_suspect:
 * @self: a desk
 * @code: what was scanned or typed, and answers to nothing
 *
 * A card that nobody has, or that was not read whole, was somebody's all the same: who stands there is not who comes next.
 */
void
tru_tool_desk_suspect (TruToolDesk *self,
                       const char  *code)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autofree char *card = NULL;
  g_autofree char *capitals = g_ascii_strup (code, -1);
  gsize beginning;

  if (!tru_desk_member_get_uid (self->member))
    return;
  card = tru_new_records_code (tru_tool_page_get_store (page), &tru_member_kind, tru_tool_page_get_library (page));
  beginning = strcspn (card, "0123456789");
  if (beginning > 0 && strncmp (capitals, card, beginning) == 0)
    tru_tool_desk_turn_away (self, code);
}

/**
 * tru_tool_desk_go_on:
 * @self: a desk, where somebody says that the visit in hand goes on
 */
void
tru_tool_desk_go_on (TruToolDesk *self)
{
  g_clear_pointer (&self->turned_away, g_free);
  tru_desk_report_clear (self->report);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

/**
 * tru_tool_desk_asks_whose:
 * @self: a desk
 * @what: what was scanned to be taken along
 *
 * Returns: whether it is left off the list, with a word why, because it may belong to who was turned away
 */
gboolean
tru_tool_desk_asks_whose (TruToolDesk *self,
                          const char  *what)
{
  const char *name = tru_desk_member_get_name (self->member);
  g_autofree char *text = NULL;
  g_autofree char *go_on = NULL;

  if (!self->turned_away || !name)
    return FALSE;
  /* Translators: a tool, who was turned away, and whose visit is in hand, twice. */
  text = g_strdup_printf (_("%s is not on the list: the last card was %s, and the visit in hand is that of %s. Scan the card of %s to go on with it, or finish it first."),
                          what, self->turned_away, name, name);
  go_on = g_strdup_printf (_("Go on with %s"), name);
  tru_desk_report_refuse (self->report, NULL, text);
  tru_desk_notice_offer (self->notice, go_on, "desk.go-on");
  return TRUE;
}

/* An item that words found, until a person says that it came back. */
typedef struct
{
  TruToolDesk *desk;
  TruRow *item;
  void (*take) (TruToolDesk *self, TruRow *item);
} Doubt;

static void
doubt_free (gpointer data)
{
  Doubt *doubt = data;

  g_object_unref (doubt->desk);
  g_object_unref (doubt->item);
  g_free (doubt);
}

static void
on_is_back (gpointer data)
{
  Doubt *doubt = data;

  doubt->take (doubt->desk, doubt->item);
}

/**
 * tru_tool_desk_asks_whether_back:
 * @self: a desk
 * @item: a row about an item that was chosen by words
 * @take: what goes on if it is
 *
 * A label is read in the hand; a name is but a name, and may stand for a copy that another member has at home. Who that is nobody in the queue
 * reads.
 *
 * Returns: whether it is asked first: somebody stands at the desk, and somebody else has it
 */
gboolean
tru_tool_desk_asks_whether_back (TruToolDesk *self,
                                 TruRow      *item,
                                 void       (*take) (TruToolDesk *self, TruRow *item))
{
  const char *member = tru_desk_member_get_uid (self->member);
  const char *holder = tru_row_get_text (item, TRU_ITEM_ROW_MEMBER);
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  g_autoptr (GPtrArray) findings = NULL;
  Doubt *doubt;

  if (!member || !holder || g_str_equal (holder, member))
    return FALSE;
  findings = tru_findings_new ();
  tru_findings_add (findings, "item-of-another", TRU_SEVERITY_WARNS, NULL, _("On loan to somebody else"),
                    /* Translators: a tool with its code, then who stands at the desk */
                    g_strdup_printf (_("%s is on loan to another member, not to %s. Take it back only if it lies before you; otherwise choose another copy."),
                                     named, tru_desk_member_get_name (self->member)));
  doubt = g_new0 (Doubt, 1);
  doubt->desk = g_object_ref (self);
  doubt->item = g_object_ref (item);
  doubt->take = take;
  tru_warning_dialog_ask (GTK_WIDGET (self), _("Has It Come Back?"), _("_Take It Back"), findings, on_is_back, doubt, doubt_free);
  return TRUE;
}

/**
 * tru_tool_desk_is_waiting:
 * @self: a desk
 *
 * Returns: whether something is on the list of a visit, and thus kept nowhere
 */
gboolean
tru_tool_desk_is_waiting (TruToolDesk *self)
{
  return tru_desk_lending_get_size (self->lending) > 0;
}

static void
on_leave_answer (TruToolDesk *self,
                 const char  *response)
{
  if (g_str_equal (response, "empty"))
    tru_desk_lending_empty (self->lending);
  if (!g_str_equal (response, "cancel"))
    tru_tool_desk_stand (self, NULL);
}

static void
ask_to_leave (TruToolDesk *self)
{
  const char *name = tru_desk_member_get_name (self->member);
  g_autofree char *title = name ? g_strdup_printf (_("Leave the Visit of %s?"), name) : g_strdup (_("Empty the List?"));
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title,
                                                                           _("What is on the list is neither lent nor taken back yet.")));

  adw_message_dialog_add_response (question, "cancel", _("_Go on"));
  if (name)
    adw_message_dialog_add_response (question, "keep", _("_Keep the List for Another Person"));
  adw_message_dialog_add_response (question, "empty", _("_Empty the List"));
  adw_message_dialog_set_response_appearance (question, "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (on_leave_answer), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
  /* Where they stand one below the other, GTK gives the keyboard to the last; a scanner ends with Enter, which means the default. */
  gtk_window_set_focus (GTK_WINDOW (question), NULL);
}

/**
 * tru_tool_desk_leave:
 * @self: a desk
 *
 * The visit ends without being finished; where something waits on its list, it is asked what becomes of that.
 */
void
tru_tool_desk_leave (TruToolDesk *self)
{
  if (tru_tool_desk_is_waiting (self))
    ask_to_leave (self);
  else if (tru_desk_member_get_uid (self->member))
    tru_tool_desk_stand (self, NULL);
}

static gboolean
is_of_another (TruToolDesk *self,
               const char  *member)
{
  const char *now = tru_desk_member_get_uid (self->member);

  return now && !g_str_equal (now, member) && tru_tool_desk_is_waiting (self);
}

static void
refuse_member (TruToolDesk *self,
               const char  *member)
{
  g_autofree char *who = tru_store_title (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), &tru_member_kind, member);
  g_autofree char *text = g_strdup_printf (_("Finish the visit of %s first: something stops it."), tru_desk_member_get_name (self->member));

  tru_tool_desk_turn_away (self, who);
  tru_desk_report_refuse (self->report, NULL, text);
}

/* Returns: whether @member stands there already; if not, either the visit before is being written or it is told what stops it. */
static gboolean
change_member (TruToolDesk *self,
               const char  *member,
               const char  *item)
{
  if (!is_of_another (self, member))
    {
      tru_tool_desk_stand (self, member);
      tru_tool_desk_sound (self, NULL, NULL);
      return TRUE;
    }
  if (tru_desk_lending_lend (self->lending))
    {
      tru_tool_desk_forget_next (self);
      self->next_member = g_strdup (member);
      self->next_item = g_strdup (item);
      self->is_busy = TRUE;
      return FALSE;
    }
  refuse_member (self, member);
  return FALSE;
}

/**
 * tru_tool_desk_set_member:
 * @self: a desk
 * @member: uid of the member who comes next, be it by a card, a name or a line of a list
 *
 * The next member ends the visit before: what lies in the basket goes to who stood there, or stays with a word why. It is
 * never moved to somebody else.
 */
void
tru_tool_desk_set_member (TruToolDesk *self,
                          const char  *member)
{
  change_member (self, member, NULL);
}

/**
 * tru_tool_desk_hand_over:
 * @self: a desk
 * @item: uid of an item that lies aside
 * @member: uid of the member for whom, who comes next as in tru_tool_desk_set_member()
 */
void
tru_tool_desk_hand_over (TruToolDesk *self,
                         const char  *item,
                         const char  *member)
{
  if (change_member (self, member, item))
    tru_tool_desk_take (self, item);
}
