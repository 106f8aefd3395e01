/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk.h"

#include <glib/gi18n.h>

#include "tru-desk-empty.h"
#include "tru-desk-expected.h"
#include "tru-desk-lending.h"
#include "tru-desk-log.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-desk-paper.h"
#include "tru-desk-returns.h"
#include "tru-desk-search.h"
#include "tru-scan-catcher.h"
#include "tru-tool-acts.h"
#include "tru-tool-look.h"

struct _TruToolDesk
{
  AdwBin parent_instance;

  TruOffice *office;
  char *library;
  char *returned; /* the item that the notice says is back */
  TruScanCatcher *catcher;
  GQueue scans;      /* codes that wait until the last act is written */
  gboolean is_busy;
  char *next_member; /* whose card was scanned while a basket was being lent */

  TruDeskSearch *search;
  TruDeskNotice *notice;
  TruDeskMember *member;
  TruDeskLending *lending;
  TruDeskExpected *expected;
  TruDeskLog *log;
  TruDeskPaper *paper;
  TruDeskEmpty *empty;
};

G_DEFINE_FINAL_TYPE (TruToolDesk, tru_tool_desk, ADW_TYPE_BIN)

static void go_on (TruToolDesk *self);

static void
clear_notice (TruToolDesk *self)
{
  g_clear_pointer (&self->returned, g_free);
  tru_desk_notice_clear (self->notice);
}

static void
show_notice (TruToolDesk *self,
             TruTone      tone,
             const char  *text)
{
  g_clear_pointer (&self->returned, g_free);
  tru_desk_notice_set (self->notice, tone, text, NULL);
}

static void
show_empty (TruToolDesk *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !tru_desk_member_get_uid (self->member) && tru_desk_lending_get_size (self->lending) == 0
                                         && !tru_desk_search_has_matches (self->search));
}

static void
show_unknown (TruToolDesk *self,
              const char  *text)
{
  g_autofree char *problem = g_strdup_printf (_("Nothing answers to “%s”: check the label, or type the tool’s or the person’s name."), text);

  show_notice (self, TRU_TONE_LATE, problem);
}

static void
refuse (TruToolDesk *self,
        const char  *picture,
        const char  *reason)
{
  show_notice (self, TRU_TONE_LATE, reason);
  tru_desk_log_add (self->log, TRU_TONE_LATE, picture, reason, 0);
}

static void
show_return (TruToolDesk  *self,
             TruRow       *item,
             TruItemRoute  route,
             gint64        operation)
{
  TruTone tone = route == TRU_ROUTE_SHELF ? TRU_TONE_OK : TRU_TONE_ATTENTION;
  const char *picture = tru_row_get_text (item, TRU_ITEM_ROW_PICTURE);
  g_autofree char *notice = tru_desk_return_words (item, route);
  g_autofree char *toast = g_strdup_printf (_("%s: taken back"), tru_row_get_text (item, TRU_ITEM_ROW_NAME));

  tru_room_toast_undo (GTK_WIDGET (self), toast, operation);
  tru_desk_log_add (self->log, tone, picture ? picture : "generic", notice, operation);
  tru_desk_notice_set (self->notice, tone, notice, _("Who Had It?"));
  g_free (self->returned);
  self->returned = g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID));
}

static void
on_returned (gpointer      owner,
             TruRow       *item,
             TruItemRoute  route,
             gint64        operation,
             const GError *error)
{
  if (error)
    refuse (owner, tru_row_get_text (item, TRU_ITEM_ROW_PICTURE), error->message);
  else
    show_return (owner, item, route, operation);
  go_on (owner);
}

static void
take_back (TruToolDesk *self,
           TruRow      *item)
{
  self->is_busy = TRUE;
  tru_desk_return (self, self->office, item, tru_desk_paper_get_day (self->paper), on_returned);
}

static void
put_into_basket (TruToolDesk *self,
                 TruRow      *item)
{
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  g_autofree char *text = NULL;

  if (g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_STATE), "withdrawn") == 0)
    {
      text = g_strdup_printf (_("%s is withdrawn: put it back into service on its page first."), named);
      show_notice (self, TRU_TONE_LATE, text);
    }
  else if (!tru_desk_lending_add (self->lending, tru_row_get_text (item, TRU_ITEM_ROW_UID)))
    {
      text = g_strdup_printf (_("%s is on the list already."), named);
      show_notice (self, TRU_TONE_ATTENTION, text);
    }
  show_empty (self);
}

/* What an item is asked for follows from where it is: out, it comes back; here, it goes out. */
static void
take_or_lend (TruToolDesk *self,
              TruRow      *item)
{
  if (tru_desk_is_coming (item))
    take_back (self, item);
  else
    put_into_basket (self, item);
}

static void
on_consumable_chosen (TruToolDesk *self,
                      TruRow      *consumable)
{
  tru_desk_search_clear (self->search);
  clear_notice (self);
  tru_desk_lending_issue (self->lending, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UID));
  show_empty (self);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
on_item_chosen (TruToolDesk *self,
                TruRow      *item)
{
  tru_desk_search_clear (self->search);
  clear_notice (self);
  take_or_lend (self, item);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
on_member_closed (TruToolDesk *self)
{
  tru_tool_desk_set_member (self, NULL);
}

static void
on_lent (TruToolDesk *self,
         const char  *done,
         gint64       operation)
{
  g_autofree char *next = g_steal_pointer (&self->next_member);

  tru_tool_desk_set_member (self, next);
  show_notice (self, TRU_TONE_OK, done);
  tru_desk_log_add (self->log, TRU_TONE_OK, NULL, done, operation);
  go_on (self);
}

static void
on_refused (TruToolDesk *self,
            const char  *reason)
{
  g_clear_pointer (&self->next_member, g_free);
  refuse (self, NULL, reason);
  go_on (self);
}

/* The next card ends the visit before it: what lies in the basket goes to who stood there, or stays with a word why. */
static void
change_member (TruToolDesk *self,
               TruRow      *member)
{
  const char *uid = tru_row_get_text (member, TRU_MEMBER_ROW_UID);
  const char *now = tru_desk_member_get_uid (self->member);
  g_autofree char *text = NULL;

  if (!now || g_str_equal (now, uid) || tru_desk_lending_get_size (self->lending) == 0)
    {
      tru_tool_desk_set_member (self, uid);
      return;
    }
  g_free (self->next_member);
  self->next_member = g_strdup (uid);
  self->is_busy = tru_desk_lending_lend (self->lending);
  if (self->is_busy)
    return;
  g_clear_pointer (&self->next_member, g_free);
  text = g_strdup_printf (_("Finish the visit of %s first: something stops it."), tru_desk_member_get_name (self->member));
  show_notice (self, TRU_TONE_LATE, text);
}

static void
on_member_chosen (TruToolDesk *self,
                  TruRow      *member)
{
  tru_desk_search_clear (self->search);
  change_member (self, member);
}

static void
scan (TruToolDesk *self,
      const char  *code)
{
  g_autoptr (TruDeskAnswer) answer = tru_desk_find_code (tru_office_get_store (self->office), code);

  clear_notice (self);
  if (tru_desk_answer_size (answer) > 1)
    tru_desk_search_offer (self->search, answer);
  else if (answer->members->len)
    change_member (self, answer->members->pdata[0]);
  else if (answer->items->len)
    take_or_lend (self, answer->items->pdata[0]);
  else if (answer->consumables->len)
    tru_desk_lending_issue (self->lending, tru_row_get_text (answer->consumables->pdata[0], TRU_CONSUMABLE_ROW_UID));
  else
    show_unknown (self, code);
  show_empty (self);
}

/* Codes come faster than they are written; each is judged by what the one before left. */
static void
go_on (TruToolDesk *self)
{
  self->is_busy = FALSE;
  while (!self->is_busy && !g_queue_is_empty (&self->scans))
    {
      g_autofree char *code = g_queue_pop_head (&self->scans);

      scan (self, code);
    }
}

static void
on_scanned (TruToolDesk *self,
            const char  *code)
{
  g_queue_push_tail (&self->scans, g_strdup (code));
  if (!self->is_busy)
    go_on (self);
}

static void
on_paper (TruToolDesk *self)
{
  tru_desk_lending_set_day (self->lending, tru_desk_paper_get_day (self->paper));
}

static void
on_lending_changed (TruToolDesk *self)
{
  show_empty (self);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

/* Nobody's name shows at a return unless a person wishes so: the next in the queue reads along. */
static void
on_who_had_it (TruToolDesk *self)
{
  g_autoptr (GPtrArray) loans = self->returned ? tru_query_run (tru_office_get_store (self->office), &tru_query_loans_of_item, NULL,
                                                                "$uid", self->returned, NULL) : NULL;
  g_autofree char *text = NULL;

  if (!loans || loans->len == 0)
    return;
  text = g_strdup_printf (_("%s: taken back from %s"), tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_NAME),
                          tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_BORROWER));
  show_notice (self, TRU_TONE_OK, text);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
on_lend_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  tru_desk_lending_lend (TRU_TOOL_DESK (widget)->lending);
}

/* The focus comes back to the field, unless a person is typing somewhere else. */
static void
start (TruToolDesk *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (focus))
    gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
tru_tool_desk_dispose (GObject *object)
{
  TruToolDesk *self = TRU_TOOL_DESK (object);

  g_queue_clear_full (&self->scans, g_free);
  g_clear_object (&self->catcher);
  g_clear_pointer (&self->next_member, g_free);
  g_clear_object (&self->office);
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->returned, g_free);
  G_OBJECT_CLASS (tru_tool_desk_parent_class)->dispose (object);
}

static void
tru_tool_desk_class_init (TruToolDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_tool_desk_dispose;
  g_type_ensure (TRU_TYPE_DESK_EMPTY);
  g_type_ensure (TRU_TYPE_DESK_EXPECTED);
  g_type_ensure (TRU_TYPE_DESK_LENDING);
  g_type_ensure (TRU_TYPE_DESK_LOG);
  g_type_ensure (TRU_TYPE_DESK_MEMBER);
  g_type_ensure (TRU_TYPE_DESK_NOTICE);
  g_type_ensure (TRU_TYPE_DESK_PAPER);
  g_type_ensure (TRU_TYPE_DESK_SEARCH);
  gtk_widget_class_install_action (widget_class, "desk.lend", NULL, on_lend_asked);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/tool-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, search);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, notice);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, member);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, lending);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, expected);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, log);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, paper);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, empty);
  gtk_widget_class_bind_template_callback (widget_class, show_unknown);
  gtk_widget_class_bind_template_callback (widget_class, show_empty);
  gtk_widget_class_bind_template_callback (widget_class, clear_notice);
  gtk_widget_class_bind_template_callback (widget_class, on_item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_closed);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_set_member);
  gtk_widget_class_bind_template_callback (widget_class, on_lent);
  gtk_widget_class_bind_template_callback (widget_class, on_refused);
  gtk_widget_class_bind_template_callback (widget_class, on_lending_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_consumable_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
  gtk_widget_class_bind_template_callback (widget_class, on_who_had_it);
}

static void
tru_tool_desk_init (TruToolDesk *self)
{
  g_queue_init (&self->scans);
  self->catcher = tru_scan_catcher_new (GTK_WIDGET (self));
  g_signal_connect_object (self->catcher, "scanned", G_CALLBACK (on_scanned), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_tool_desk_set_office:
 * @self: a desk
 * @office: where it lends
 */
void
tru_tool_desk_set_office (TruToolDesk *self,
                          TruOffice   *office)
{
  g_set_object (&self->office, office);
  tru_desk_search_set_office (self->search, office);
  tru_desk_lending_set_office (self->lending, office);
}

/**
 * tru_tool_desk_set_library:
 * @self: a desk
 * @library: (nullable): uid of the tool library it stands in, %NULL for all; refresh afterwards
 */
void
tru_tool_desk_set_library (TruToolDesk *self,
                           const char  *library)
{
  g_free (self->library);
  self->library = g_strdup (library);
  tru_desk_search_set_library (self->search, library);
  tru_desk_paper_set_library (self->paper, tru_office_get_store (self->office), library);
}

/**
 * tru_tool_desk_refresh:
 * @self: a desk
 *
 * Reads everything anew, after the database changed. Basket, field and focus stay.
 */
void
tru_tool_desk_refresh (TruToolDesk *self)
{
  g_autofree char *member = g_strdup (tru_desk_member_get_uid (self->member));
  g_autoptr (TruRow) returned = self->returned ? tru_query_first (tru_office_get_store (self->office), &tru_query_item_row, NULL,
                                                                  "$uid", self->returned, NULL) : NULL;

  if (returned && tru_row_get_text (returned, TRU_ITEM_ROW_LOAN))
    clear_notice (self);
  tru_desk_member_set (self->member, self->office, member);
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  tru_desk_expected_show (self->expected, self->office, self->library);
  tru_desk_empty_refresh (self->empty, tru_office_get_store (self->office));
  show_empty (self);
  start (self);
}

/**
 * tru_tool_desk_set_member:
 * @self: a desk
 * @member: (nullable): uid of the member who stands there now
 */
void
tru_tool_desk_set_member (TruToolDesk *self,
                          const char  *member)
{
  clear_notice (self);
  tru_desk_member_set (self->member, self->office, member);
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  show_empty (self);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

/**
 * tru_tool_desk_get_member:
 * @self: a desk
 *
 * Returns: (nullable) (transfer none): uid of the member who stands there
 */
const char *
tru_tool_desk_get_member (TruToolDesk *self)
{
  return tru_desk_member_get_uid (self->member);
}

/**
 * tru_tool_desk_take:
 * @self: a desk
 * @item: uid of an item: on loan, it comes back; else it goes into the basket
 */
void
tru_tool_desk_take (TruToolDesk *self,
                    const char  *item)
{
  g_autoptr (TruRow) row = tru_query_first (tru_office_get_store (self->office), &tru_query_item_row, NULL, "$uid", item, NULL);

  if (row)
    on_item_chosen (self, row);
}

/**
 * tru_tool_desk_get_field:
 * @self: a desk
 *
 * Returns: (transfer none): the field that takes codes and words
 */
GtkWidget *
tru_tool_desk_get_field (TruToolDesk *self)
{
  return tru_desk_search_get_field (self->search);
}
