/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme-page.h"

#include <glib/gi18n.h>

#include "tru-axis.h"
#include "tru-card.h"
#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-eligibility.h"
#include "tru-new-record.h"
#include "tru-operation.h"
#include "tru-partner-role.h"
#include "tru-pill.h"
#include "tru-place-line.h"
#include "tru-programme-parts.h"
#include "tru-programme-rules.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-queries-partners.h"

struct _TruProgrammePage
{
  GtkBox parent_instance;
  TruOffice *office;
  char *uid;

  GtkWidget *scroll;
  GtkLabel *name;
  GtkLabel *object;
  GtkLabel *running;
  TruPill *pill;
  GtkBox *rules;
  GtkListBox *steps;
  GtkWidget *no_step;
  GtkListBox *conditions;
  GtkWidget *no_condition;
  GtkListBox *roles;
  GtkWidget *no_role;
  GtkListBox *axes;
  GtkWidget *no_axis;
  GtkListBox *operations;
  GtkWidget *no_operation;
};

G_DEFINE_FINAL_TYPE (TruProgrammePage, tru_programme_page, GTK_TYPE_BOX)

static void
add_part (TruProgrammePage *self,
          const char       *kind,
          guint             position)
{
  g_autofree char *place = position ? g_strdup_printf ("%u", position) : NULL;

  tru_new_record_ask (GTK_WIDGET (self), kind, "programme", self->uid, "position", place, NULL);
}

static void
on_add_step (TruProgrammePage *self)
{
  add_part (self, "programme_step", tru_programme_parts_next (self->office, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, self->uid));
}

static void
on_add_axis (TruProgrammePage *self)
{
  add_part (self, "axis", tru_programme_parts_next (self->office, &tru_axis_kind, TRU_AXIS_PROGRAMME, self->uid));
}

static void
on_add_eligibility (TruProgrammePage *self)
{
  add_part (self, "eligibility", 0);
}

static void
on_add_role (TruProgrammePage *self)
{
  add_part (self, "partner_role", 0);
}

static void
on_add_operation (TruProgrammePage *self)
{
  add_part (self, "operation", 0);
}

static void
on_edit_rules (GtkWidget  *widget,
               const char *action,
               GVariant   *theme)
{
  TruProgrammePage *self = TRU_PROGRAMME_PAGE (widget);

  tru_programme_rules_edit (widget, self->office, self->uid, g_variant_get_uint32 (theme));
}

static void
on_move (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const char *uid;
  int by;

  g_variant_get (parameter, "(&si)", &uid, &by);
  tru_programme_parts_move (widget, TRU_PROGRAMME_PAGE (widget)->office, uid, by);
}

static void
on_remove (GtkWidget  *widget,
           const char *action,
           GVariant   *uid)
{
  tru_programme_parts_remove (widget, TRU_PROGRAMME_PAGE (widget)->office, g_variant_get_string (uid, NULL));
}

static void
tru_programme_page_dispose (GObject *object)
{
  g_clear_object (&TRU_PROGRAMME_PAGE (object)->office);
  g_clear_pointer (&TRU_PROGRAMME_PAGE (object)->uid, g_free);
  G_OBJECT_CLASS (tru_programme_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, scroll);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, name);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, object);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, running);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, pill);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, rules);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, steps);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, no_step);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, conditions);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, no_condition);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, roles);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, no_role);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, axes);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, no_axis);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, operations);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammePage, no_operation);
  gtk_widget_class_bind_template_callback (widget_class, on_add_step);
  gtk_widget_class_bind_template_callback (widget_class, on_add_axis);
  gtk_widget_class_bind_template_callback (widget_class, on_add_eligibility);
  gtk_widget_class_bind_template_callback (widget_class, on_add_role);
  gtk_widget_class_bind_template_callback (widget_class, on_add_operation);
}

static void
tru_programme_page_class_init (TruProgrammePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_programme_page_dispose;
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_PILL);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "programme.edit-rules", "u", on_edit_rules);
  gtk_widget_class_install_action (widget_class, "parts.move", "(si)", on_move);
  gtk_widget_class_install_action (widget_class, "parts.remove", "s", on_remove);
}

static void
tru_programme_page_init (TruProgrammePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_head (TruProgrammePage *self,
           TruRecord        *programme,
           TruRow           *row)
{
  gint64 fixed = tru_row_get_number (row, TRU_PROGRAMME_ROW_FIXED);
  TruDate ended_on = tru_record_get_number (programme, TRU_PROGRAMME_ENDED_ON);
  const char *object = tru_record_get_text (programme, TRU_PROGRAMME_OBJECT);
  g_autofree char *running
    = g_strdup_printf (ngettext ("%d running support keeps the rules under which it was decided: a change counts for those decided from now on.",
                                 "%d running supports keep the rules under which they were decided: a change counts for those decided from now on.", fixed),
                       (int) fixed);

  gtk_label_set_label (self->name, tru_record_get_text (programme, TRU_PROGRAMME_NAME));
  gtk_label_set_label (self->object, object ? object : "");
  gtk_widget_set_visible (GTK_WIDGET (self->object), object != NULL);
  gtk_label_set_label (self->running, running);
  gtk_widget_set_visible (GTK_WIDGET (self->running), fixed > 0);
  tru_pill_set (self->pill, ended_on != TRU_UNKNOWN && ended_on < tru_clock_today () ? _("Over") : NULL, TRU_TONE_NEUTRAL);
}

static void
show_rules (TruProgrammePage *self,
            TruRecord        *programme)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->rules))))
    gtk_box_remove (self->rules, card);
  for (guint theme = TRU_PROGRAMME_RULES_WORKSITES; theme < TRU_PROGRAMME_RULES_N; theme++)
    gtk_box_append (self->rules, tru_programme_rules_card (programme, theme));
}

static void
fill (TruProgrammePage *self,
      const TruKind    *kind,
      guint             field,
      GtkListBox       *list,
      GtkWidget        *nothing,
      const char       *focused)
{
  tru_programme_parts_fill (list, tru_office_get_store (self->office), kind, field, self->uid, nothing, focused);
}

/**
 * tru_programme_page_show:
 * @self: a page
 * @office: the database
 * @row: a row of tru_query_programmes
 *
 * Shows the programme as it is now; the keyboard stays on the line where it was.
 */
void
tru_programme_page_show (TruProgrammePage *self,
                         TruOffice        *office,
                         TruRow           *row)
{
  const char *uid = tru_row_get_text (row, TRU_PROGRAMME_ROW_UID);
  g_autoptr (TruRecord) programme = tru_store_get (tru_office_get_store (office), &tru_programme_kind, uid, NULL);
  g_autofree char *focused = tru_place_line_focused (GTK_WIDGET (self));

  if (!programme)
    return;
  if (g_strcmp0 (self->uid, uid) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll)), 0);
  g_set_object (&self->office, office);
  g_free (self->uid);
  self->uid = g_strdup (uid);
  show_head (self, programme, row);
  show_rules (self, programme);
  fill (self, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, self->steps, self->no_step, focused);
  fill (self, &tru_eligibility_kind, TRU_ELIGIBILITY_PROGRAMME, self->conditions, self->no_condition, focused);
  fill (self, &tru_partner_role_kind, TRU_PARTNER_ROLE_PROGRAMME, self->roles, self->no_role, focused);
  fill (self, &tru_axis_kind, TRU_AXIS_PROGRAMME, self->axes, self->no_axis, focused);
  fill (self, &tru_operation_kind, TRU_OPERATION_PROGRAMME, self->operations, self->no_operation, focused);
}
