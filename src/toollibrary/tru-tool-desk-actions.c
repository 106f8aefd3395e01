/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk-private.h"

#include <glib/gi18n.h>

#include "tru-tool-acts.h"

static void
on_end_asked (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);
  g_autoptr (TruRow) item = tru_query_first (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), &tru_query_item_row, NULL, "$uid",
                                             g_variant_get_string (parameter, NULL), NULL);

  if (item)
    tru_tool_desk_end_loan (self, item, g_str_equal (action, "desk.prolong"));
  gtk_widget_grab_focus (tru_desk_search_get_field (self->search));
}

static void
on_take_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  tru_tool_desk_take (TRU_TOOL_DESK (widget), g_variant_get_string (parameter, NULL));
}

/* Who telephones has no tool to scan: then the loans are there to choose from. */
static void
on_turn_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  if (!tru_desk_lending_turn (self->lending))
    tru_desk_member_look (self->member);
}

static void
on_renew_membership_asked (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);
  const char *member = tru_desk_member_get_uid (self->member);

  if (member)
    tru_tool_acts_renew_membership (widget, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), member);
}

static void
on_slip_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  tru_desk_report_open_slip (self->report, tru_desk_member_get_uid (self->member), g_str_equal (action, "desk.slip-with-advice"));
}

static void
on_who_had_it_asked (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  tru_desk_report_who_had_it (TRU_TOOL_DESK (widget)->report);
  gtk_widget_grab_focus (tru_desk_search_get_field (TRU_TOOL_DESK (widget)->search));
}

static void
on_undo_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  tru_desk_report_undo (TRU_TOOL_DESK (widget)->report);
}

/* What waits on the list is no act yet: it goes first. */
static void
on_step_back_asked (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  if (!tru_tool_desk_step_back (TRU_TOOL_DESK (widget)))
    gtk_widget_activate_action (widget, "win.undo", NULL);
}

static void
on_go_on_asked (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  tru_tool_desk_go_on (TRU_TOOL_DESK (widget));
}

static void
on_lend_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);
  const char *hindrance = tru_desk_lending_lend (self->lending) ? NULL : tru_desk_lending_answer (self->lending);

  if (hindrance)
    tru_desk_report_hinder (self->report, hindrance);
}

/* Enter in the empty field does nothing, and says how one goes on; what the notice tells already stays, scanners that end with two of them
 * take nothing away. */
static void
on_what_next_asked (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->notice)))
    return;
  tru_desk_report_say (self->report, TRU_TONE_ATTENTION,
                       tru_tool_desk_is_waiting (self) ? _("Nothing is confirmed yet: press Ctrl+Enter, or scan the next label.")
                                                       : _("Scan a card or a label, or type a name."));
  tru_tool_desk_show_empty (self);
}

static void
on_look_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  if (tru_desk_lending_look (self->lending))
    return;
  tru_desk_report_settle (self->report);
  tru_desk_log_look_into (self->log);
}

static void
on_field_asked (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);
  GtkWidget *field = tru_desk_search_get_field (self->search);

  if (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN)
    tru_tool_desk_leave (self);
  else
    gtk_widget_grab_focus (field);
}

/**
 * tru_tool_desk_install_actions:
 * @widget_class: the desk's class
 *
 * What the parts of a desk ask of it: `desk.lend` (or what stops it is told, or asked), `desk.take` (s: an item's uid, as if it were scanned), `desk.take-back` and `desk.prolong` (s: an item's uid), `desk.turn` (what was to
 * come back stays out, or the other way about), `desk.renew-membership`, `desk.go-on` (with the visit in hand, although somebody else was turned away),
 * `desk.slip` and
 * `desk.slip-with-advice`, `desk.who-had-it`, `desk.undo` (what the notice tells), `desk.step-back` (the last step, be it
 * on the list or done), `desk.what-next` (told), `desk.look` (into the list or, without one, what came back) and `desk.field`
 * (the keyboard's place; from there, out of the visit).
 */
void
tru_tool_desk_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "desk.lend", NULL, on_lend_asked);
  gtk_widget_class_install_action (widget_class, "desk.take", "s", on_take_asked);
  gtk_widget_class_install_action (widget_class, "desk.take-back", "s", on_end_asked);
  gtk_widget_class_install_action (widget_class, "desk.prolong", "s", on_end_asked);
  gtk_widget_class_install_action (widget_class, "desk.turn", NULL, on_turn_asked);
  gtk_widget_class_install_action (widget_class, "desk.renew-membership", NULL, on_renew_membership_asked);
  gtk_widget_class_install_action (widget_class, "desk.slip", NULL, on_slip_asked);
  gtk_widget_class_install_action (widget_class, "desk.slip-with-advice", NULL, on_slip_asked);
  gtk_widget_class_install_action (widget_class, "desk.who-had-it", NULL, on_who_had_it_asked);
  gtk_widget_class_install_action (widget_class, "desk.go-on", NULL, on_go_on_asked);
  gtk_widget_class_install_action (widget_class, "desk.undo", NULL, on_undo_asked);
  gtk_widget_class_install_action (widget_class, "desk.step-back", NULL, on_step_back_asked);
  gtk_widget_class_install_action (widget_class, "desk.what-next", NULL, on_what_next_asked);
  gtk_widget_class_install_action (widget_class, "desk.look", NULL, on_look_asked);
  gtk_widget_class_install_action (widget_class, "desk.field", NULL, on_field_asked);
}
