/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk-private.h"

#include <glib/gi18n.h>

#include "tru-desk-returns.h"
#include "tru-desk-size.h"
#include "tru-member.h"

G_DEFINE_FINAL_TYPE (TruToolDesk, tru_tool_desk, TRU_TYPE_TOOL_PAGE)

static void go_on (TruToolDesk *self);

/* As long as nothing is there it is told what may be done. */
void
tru_tool_desk_show_empty (TruToolDesk *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !tru_desk_member_get_uid (self->member) && tru_desk_lending_get_size (self->lending) == 0
                                         && !tru_desk_search_has_matches (self->search) && tru_desk_report_is_empty (self->report));
}

static void
on_edited (TruToolDesk *self)
{
  tru_desk_report_clear (self->report);
}

/* Where nothing can be lent yet, a tool library and its first tool come first. */
static void
begin (TruToolDesk *self)
{
  if (!tru_desk_empty_begin (self->empty))
    gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

/* The focus comes back to the field, unless a person is typing somewhere else or looks into what came back. */
static void
take_focus_back (TruToolDesk *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (focus)
      && !(focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->log))))
    begin (self);
}

static void
show_unknown (TruToolDesk *self,
              const char  *text)
{
  g_autofree char *problem = g_strdup_printf (_("Nothing answers to “%s”: check the label, or type the tool’s or the person’s name."), text);

  tru_tool_desk_suspect (self, text);
  tru_desk_report_say (self->report, TRU_TONE_LATE, problem);
}

static void
on_returned (gpointer      owner,
             TruRow       *item,
             TruItemRoute  route,
             gint64        operation,
             const GError *error)
{
  TruToolDesk *self = owner;

  if (error)
    tru_desk_report_refuse (self->report, tru_row_get_text (item, TRU_ITEM_ROW_PICTURE), error->message);
  else
    tru_desk_report_return (self->report, item, route, tru_desk_paper_get_day (self->paper), operation);
  go_on (self);
}

static void
take_back (TruToolDesk *self,
           TruRow      *item)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  TruReturn back = { .condition = TRU_UNKNOWN, .on = tru_desk_paper_get_day (self->paper) };

  self->is_busy = TRUE;
  tru_desk_return (self, tru_tool_page_get_office (page), tru_tool_page_get_library (page), item, &back, 0, on_returned);
}

static gboolean
is_visitors (TruToolDesk *self,
             TruRow      *item)
{
  const char *member = tru_desk_member_get_uid (self->member);

  return member && g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_MEMBER), member) == 0;
}

static gboolean
is_coming (TruToolDesk *self,
           TruRow      *item)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  return !is_visitors (self, item) && tru_desk_is_coming (tru_tool_page_get_store (page), item, tru_tool_page_get_library (page));
}

/* What an item is asked for follows from where it is: out, it comes back; sent here, it arrives; here, it goes out. */
static void
take_or_lend (TruToolDesk *self,
              TruRow      *item)
{
  if (is_visitors (self, item))
    tru_tool_desk_end_loan (self, item, FALSE);
  else if (is_coming (self, item))
    take_back (self, item);
  else
    tru_tool_desk_put_into_basket (self, item);
}

static void
start_taking (TruToolDesk *self)
{
  tru_desk_search_clear (self->search);
  tru_desk_report_clear (self->report);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
on_item_chosen (TruToolDesk *self,
                TruRow      *item,
                gboolean     is_code)
{
  start_taking (self);
  if (is_code || !tru_tool_desk_asks_whether_back (self, item, take_or_lend))
    take_or_lend (self, item);
}

static void
on_consumable_chosen (TruToolDesk *self,
                      TruRow      *consumable)
{
  start_taking (self);
  tru_tool_desk_issue (self, consumable);
}

static void
take_by_uid (TruToolDesk *self,
             const char  *item)
{
  g_autoptr (TruRow) row = tru_query_first (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), &tru_query_item_row, NULL, "$uid", item, NULL);

  if (row)
    take_or_lend (self, row);
}

static void
on_lent (TruToolDesk       *self,
         const char        *done,
         const char *const *pictures,
         gint64             operation)
{
  g_autofree char *next = g_steal_pointer (&self->next_member);
  g_autofree char *item = g_steal_pointer (&self->next_item);
  g_autofree char *visitor = g_strdup (tru_desk_member_get_uid (self->member));

  tru_tool_desk_stand (self, next);
  tru_desk_report_done (self->report, done, pictures, operation, visitor, tru_desk_paper_get_day (self->paper));
  tru_tool_desk_show_empty (self);
  if (item)
    take_by_uid (self, item);
  go_on (self);
}

static void
on_refused (TruToolDesk *self,
            const char  *reason)
{
  if (self->next_member)
    {
      g_autofree char *who = tru_store_title (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), &tru_member_kind, self->next_member);

      tru_tool_desk_turn_away (self, who);
    }
  tru_tool_desk_forget_next (self);
  tru_desk_report_refuse (self->report, NULL, reason);
  go_on (self);
}

static void
on_gone (TruToolDesk *self,
         const char  *text)
{
  tru_desk_report_say (self->report, TRU_TONE_ATTENTION, text);
}

static void
on_member_chosen (TruToolDesk *self,
                  TruRow      *member)
{
  tru_desk_search_clear (self->search);
  tru_tool_desk_set_member (self, tru_row_get_text (member, TRU_MEMBER_ROW_UID));
}

static void
scan (TruToolDesk *self,
      const char  *code)
{
  g_autoptr (TruDeskAnswer) answer = tru_desk_find_code (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), code);

  /* What comes back is answered in a moment, where the last answer stands until then. */
  if (tru_desk_answer_size (answer) != 1 || !answer->items->len || !is_coming (self, answer->items->pdata[0]))
    tru_desk_report_clear (self->report);
  /* What was typed before, and answered to nothing, is over. */
  if (tru_desk_answer_size (answer) > 0 && !tru_desk_search_has_matches (self->search))
    tru_desk_search_clear (self->search);
  if (tru_desk_answer_size (answer) > 1)
    tru_desk_search_offer (self->search, answer);
  else if (answer->members->len)
    tru_tool_desk_set_member (self, tru_row_get_text (answer->members->pdata[0], TRU_MEMBER_ROW_UID));
  else if (answer->items->len)
    take_or_lend (self, answer->items->pdata[0]);
  else if (answer->consumables->len)
    tru_tool_desk_issue (self, answer->consumables->pdata[0]);
  else
    show_unknown (self, code);
  tru_tool_desk_show_empty (self);
  take_focus_back (self);
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
on_paper (TruToolDesk *self)
{
  tru_desk_lending_set_day (self->lending, tru_desk_paper_get_day (self->paper));
}

static void
on_large_toggled (TruToolDesk *self)
{
  gboolean is_large = gtk_toggle_button_get_active (self->large);

  if (is_large)
    gtk_widget_add_css_class (GTK_WIDGET (self), "desk-large");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "desk-large");
  gtk_widget_set_visible (self->aside, !is_large);
  if (is_large == tru_desk_is_large ())
    return;
  tru_desk_set_large (is_large);
  tru_desk_report_clear (self->report);
  tru_desk_log_resize (self->log);
  tru_desk_lending_resize (self->lending);
  if (tru_tool_page_get_office (TRU_TOOL_PAGE (self)))
    tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}

static void
on_lending_changed (TruToolDesk *self)
{
  tru_desk_report_lift (self->report);
  tru_tool_desk_show_empty (self);
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
tru_tool_desk_set_office (TruToolPage *page,
                          TruOffice   *office)
{
  TruToolDesk *self = TRU_TOOL_DESK (page);

  TRU_TOOL_PAGE_CLASS (tru_tool_desk_parent_class)->set_office (page, office);
  tru_desk_report_set_office (self->report, office);
  tru_desk_search_set_office (self->search, office);
  tru_desk_lending_set_office (self->lending, office);
}

static void
tru_tool_desk_set_library (TruToolPage *page,
                           const char  *library)
{
  TruToolDesk *self = TRU_TOOL_DESK (page);

  TRU_TOOL_PAGE_CLASS (tru_tool_desk_parent_class)->set_library (page, library);
  tru_desk_search_set_library (self->search, library);
  tru_desk_paper_set_library (self->paper, tru_tool_page_get_store (page), library);
}

static void
tru_tool_desk_refresh (TruToolPage *page)
{
  TruToolDesk *self = TRU_TOOL_DESK (page);
  g_autofree char *member = g_strdup (tru_desk_member_get_uid (self->member));

  tru_desk_report_refresh (self->report);
  tru_desk_member_set (self->member, tru_tool_page_get_office (page), member);
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  tru_desk_expected_show (self->expected, tru_tool_page_get_office (page), tru_tool_page_get_library (page));
  tru_desk_empty_refresh (self->empty, tru_tool_page_get_office (page), tru_tool_page_get_home (page));
  tru_tool_desk_show_empty (self);
  take_focus_back (self);
}

static void
tru_tool_desk_start (TruToolPage *page)
{
  begin (TRU_TOOL_DESK (page));
}

static void
tru_tool_desk_dispose (GObject *object)
{
  TruToolDesk *self = TRU_TOOL_DESK (object);

  g_queue_clear_full (&self->scans, g_free);
  tru_tool_desk_forget_next (self);
  g_clear_pointer (&self->turned_away, g_free);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (tru_tool_desk_parent_class)->dispose (object);
}

static void
tru_tool_desk_class_init (TruToolDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_tool_desk_dispose;
  TRU_TOOL_PAGE_CLASS (klass)->set_office = tru_tool_desk_set_office;
  TRU_TOOL_PAGE_CLASS (klass)->set_library = tru_tool_desk_set_library;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_tool_desk_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_tool_desk_start;
  g_type_ensure (TRU_TYPE_DESK_EMPTY);
  g_type_ensure (TRU_TYPE_DESK_EXPECTED);
  g_type_ensure (TRU_TYPE_DESK_LENDING);
  g_type_ensure (TRU_TYPE_DESK_LOG);
  g_type_ensure (TRU_TYPE_DESK_MEMBER);
  g_type_ensure (TRU_TYPE_DESK_NOTICE);
  g_type_ensure (TRU_TYPE_DESK_PAPER);
  g_type_ensure (TRU_TYPE_DESK_SEARCH);
  tru_tool_desk_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/tool-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, search);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, notice);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, member);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, lending);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, foot);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, expected);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, log);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, paper);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, empty);
  gtk_widget_class_bind_template_callback (widget_class, show_unknown);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_show_empty);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_chosen);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_leave);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_set_member);
  gtk_widget_class_bind_template_callback (widget_class, on_lent);
  gtk_widget_class_bind_template_callback (widget_class, on_refused);
  gtk_widget_class_bind_template_callback (widget_class, on_gone);
  gtk_widget_class_bind_template_callback (widget_class, on_lending_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_consumable_chosen);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, large);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, aside);
  gtk_widget_class_bind_template_callback (widget_class, on_large_toggled);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_hand_over);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
}

static void
tru_tool_desk_init (TruToolDesk *self)
{
  g_queue_init (&self->scans);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->foot, tru_desk_lending_get_foot (self->lending));
  self->report = tru_desk_report_new (self->notice, self->log);
  g_signal_connect_swapped (self->log, "notify::visible", G_CALLBACK (tru_tool_desk_show_empty), self);
  gtk_toggle_button_set_active (self->large, tru_desk_is_large ());
}

/**
 * tru_tool_desk_scan:
 * @self: a desk
 * @code: what a scanner read, without its check character
 *
 * Codes may come faster than they are written: they wait for their turn.
 */
void
tru_tool_desk_scan (TruToolDesk *self,
                    const char  *code)
{
  g_queue_push_tail (&self->scans, g_strdup (code));
  if (!self->is_busy)
    go_on (self);
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
  start_taking (self);
  take_by_uid (self, item);
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
