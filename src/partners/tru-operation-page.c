/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-page.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-card.h"
#include "tru-clock.h"
#include "tru-committee.h"
#include "tru-dwelling.h"
#include "tru-new-record.h"
#include "tru-operation-join.h"
#include "tru-operation-lines.h"
#include "tru-operation-step.h"
#include "tru-operation.h"
#include "tru-pill.h"
#include "tru-place-line.h"
#include "tru-programme-parts.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-territory.h"
#include "tru-text.h"

struct _TruOperationPage
{
  GtkBox parent_instance;
  TruOffice *office;
  TruRecord *operation;

  GtkWidget *scroll;
  GtkActionable *back;
  GtkActionable *edit;
  GtkLabel *name;
  TruPill *pill;
  GtkLabel *facts;
  GtkLabel *note;
  GtkListBox *steps;
  GtkWidget *no_step;
  GtkListBox *supports;
  GtkWidget *no_support;
  GtkListBox *dwellings;
  GtkWidget *no_dwelling;
  GtkListBox *committees;
  GtkWidget *no_committee;
  GtkListBox *assessments;
  GtkWidget *no_assessment;
  GtkListBox *attempts;
  GtkWidget *no_attempt;
};

G_DEFINE_FINAL_TYPE (TruOperationPage, tru_operation_page, GTK_TYPE_BOX)

static const char *
uid_of (TruOperationPage *self)
{
  return tru_record_get_uid (self->operation);
}

static const char *
text_of (TruOperationPage *self,
         guint             field)
{
  return tru_record_get_text (self->operation, field);
}

static void
on_add_step (TruOperationPage *self)
{
  guint next = tru_programme_parts_next (self->office, &tru_operation_step_kind, TRU_OPERATION_STEP_OPERATION, uid_of (self));
  g_autofree char *position = g_strdup_printf ("%u", next);

  tru_new_record_ask (GTK_WIDGET (self), "operation_step", "operation", uid_of (self), "position", position, NULL);
}

static void
on_add_support (TruOperationPage *self)
{
  tru_operation_join_ask (GTK_WIDGET (self), self->office, self->operation, NULL);
}

/* Dwellings of an operation mostly lie in one house. */
static void
on_add_dwelling (TruOperationPage *self)
{
  g_autoptr (GPtrArray) dwellings
    = tru_store_find (tru_office_get_store (self->office), &tru_dwelling_kind, TRU_DWELLING_OPERATION, uid_of (self), NULL);
  TruRecord *last = dwellings && dwellings->len > 0 ? dwellings->pdata[dwellings->len - 1] : NULL;
  const char *territory = last ? tru_record_get_text (last, TRU_DWELLING_TERRITORY) : NULL;
  g_autofree char *built = last && tru_record_is_known (last, TRU_DWELLING_BUILT_ON) ? tru_date_to_iso (tru_record_get_number (last, TRU_DWELLING_BUILT_ON)) : NULL;

  tru_new_record_ask (GTK_WIDGET (self), "dwelling", "operation", uid_of (self), "street", last ? tru_record_get_text (last, TRU_DWELLING_STREET) : NULL,
                      "postcode", last ? tru_record_get_text (last, TRU_DWELLING_POSTCODE) : NULL,
                      "commune", last ? tru_record_get_text (last, TRU_DWELLING_COMMUNE) : NULL,
                      "landlord", last ? tru_record_get_text (last, TRU_DWELLING_LANDLORD) : NULL, "built_on", built,
                      "territory", territory ? territory : text_of (self, TRU_OPERATION_TERRITORY), NULL);
}

/* domain.md: steering committee monthly when operational. */
static void
on_add_committee (TruOperationPage *self)
{
  tru_new_record_ask (GTK_WIDGET (self), "committee", "operation", uid_of (self), "type", "steering", "months", "1", NULL);
}

static void
on_add_assessment (TruOperationPage *self)
{
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());

  tru_new_record_ask (GTK_WIDGET (self), "assessment", "operation", uid_of (self), "territory", text_of (self, TRU_OPERATION_TERRITORY),
                      "type", "territorial", "started_on", today, NULL);
}

static void
on_add_attempt (TruOperationPage *self)
{
  tru_new_record_ask (GTK_WIDGET (self), "operation", "programme", text_of (self, TRU_OPERATION_PROGRAMME), "territory",
                      text_of (self, TRU_OPERATION_TERRITORY), "phase", "setting_up", "follows", uid_of (self), NULL);
}

/* In its form, which holds what the end of an operation wants told, and warns of whom it leaves. */
static void
on_change_phase (TruOperationPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-field", "(sss)", tru_operation_kind.name, tru_record_get_uid (self->operation),
                              "phase");
}

static void
on_move (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const char *uid;
  int by;

  g_variant_get (parameter, "(&si)", &uid, &by);
  tru_programme_parts_move (widget, TRU_OPERATION_PAGE (widget)->office, uid, by);
}

static void
on_give (GtkWidget  *widget,
         const char *action,
         GVariant   *dwelling)
{
  TruOperationPage *self = TRU_OPERATION_PAGE (widget);

  tru_operation_join_ask (widget, self->office, self->operation, g_variant_get_string (dwelling, NULL));
}

static void
on_remove (GtkWidget  *widget,
           const char *action,
           GVariant   *uid)
{
  tru_programme_parts_remove (widget, TRU_OPERATION_PAGE (widget)->office, g_variant_get_string (uid, NULL));
}

static void
tru_operation_page_dispose (GObject *object)
{
  g_clear_object (&TRU_OPERATION_PAGE (object)->office);
  g_clear_object (&TRU_OPERATION_PAGE (object)->operation);
  G_OBJECT_CLASS (tru_operation_page_parent_class)->dispose (object);
}

static void
bind_lists (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, steps);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_step);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, supports);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_support);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, dwellings);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_dwelling);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, committees);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_committee);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_assessment);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, attempts);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, no_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_add_step);
  gtk_widget_class_bind_template_callback (widget_class, on_add_support);
  gtk_widget_class_bind_template_callback (widget_class, on_add_dwelling);
  gtk_widget_class_bind_template_callback (widget_class, on_add_committee);
  gtk_widget_class_bind_template_callback (widget_class, on_add_assessment);
  gtk_widget_class_bind_template_callback (widget_class, on_add_attempt);
}

static void
tru_operation_page_class_init (TruOperationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_operation_page_dispose;
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/operation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, back);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, edit);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, name);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, pill);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TruOperationPage, note);
  bind_lists (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_change_phase);
  gtk_widget_class_install_action (widget_class, "parts.move", "(si)", on_move);
  gtk_widget_class_install_action (widget_class, "operation.give", "s", on_give);
  gtk_widget_class_install_action (widget_class, "parts.remove", "s", on_remove);
}

static void
tru_operation_page_init (TruOperationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
labelled_day (TruOperationPage *self,
              guint             field)
{
  g_autofree char *day = tru_record_format (self->operation, field);

  return *day ? g_strdup_printf (_("%s: %s"), tru_field_label (&tru_operation_kind.fields[field]), day) : g_strdup ("");
}

/* “IGLOO · Fontenoy · begun on … · planned end …” */
static char *
describe (TruOperationPage *self,
          TruStore         *store)
{
  const char *territory = text_of (self, TRU_OPERATION_TERRITORY);
  g_autofree char *programme = tru_store_title (store, &tru_programme_kind, text_of (self, TRU_OPERATION_PROGRAMME));
  g_autofree char *place = territory ? tru_store_title (store, &tru_territory_kind, territory) : NULL;
  g_autofree char *started = labelled_day (self, TRU_OPERATION_STARTED_ON);
  g_autofree char *planned = labelled_day (self, TRU_OPERATION_PLANNED_END);
  g_autofree char *ended = labelled_day (self, TRU_OPERATION_ENDED_ON);
  const char *words[] = { programme ? programme : "", place ? place : "", started, *ended ? ended : planned, NULL };

  return tru_text_join (words, " · ");
}

static void
show_head (TruOperationPage *self,
           TruStore         *store)
{
  const char *reason = text_of (self, TRU_OPERATION_REASON);
  const char *note = text_of (self, TRU_OPERATION_NOTE);
  const char *lines[] = { reason ? reason : "", note ? note : "", NULL };
  g_autofree char *words = tru_text_join (lines, "\n");
  g_autofree char *facts = describe (self, store);

  gtk_label_set_label (self->name, text_of (self, TRU_OPERATION_NAME));
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->note, words);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *words != '\0');
  tru_operation_lines_set_phase (self->operation, GTK_WIDGET (self->pill));
  gtk_actionable_set_action_target (self->back, "(ss)", "programme", text_of (self, TRU_OPERATION_PROGRAMME));
  gtk_actionable_set_action_name (self->back, "win.show-record");
  gtk_actionable_set_action_target (self->edit, "(ss)", "operation", uid_of (self));
  gtk_actionable_set_action_name (self->edit, "win.edit-record");
}

static void
fill (TruOperationPage *self,
      const TruKind    *kind,
      guint             field,
      GtkListBox       *list,
      GtkWidget        *nothing,
      const char       *focused)
{
  tru_programme_parts_fill (list, tru_office_get_store (self->office), kind, field, uid_of (self), nothing, focused);
}

/* The attempts that came after this one, and the one before it. */
static void
show_attempts (TruOperationPage *self)
{
  TruStore *store = tru_office_get_store (self->office);
  const char *before = text_of (self, TRU_OPERATION_FOLLOWS);
  g_autoptr (TruRecord) earlier = before ? tru_store_get (store, &tru_operation_kind, before, NULL) : NULL;

  fill (self, &tru_operation_kind, TRU_OPERATION_FOLLOWS, self->attempts, self->no_attempt, NULL);
  if (!earlier)
    return;
  gtk_list_box_prepend (self->attempts, tru_operation_line_operation (store, earlier));
  gtk_widget_set_visible (GTK_WIDGET (self->attempts), TRUE);
  gtk_widget_set_visible (self->no_attempt, FALSE);
}

/**
 * tru_operation_page_show:
 * @self: a page
 * @office: the database
 * @uid: uid of an operation
 *
 * Returns: whether there is such an operation
 */
gboolean
tru_operation_page_show (TruOperationPage *self,
                         TruOffice        *office,
                         const char       *uid)
{
  TruStore *store = tru_office_get_store (office);
  TruRecord *operation = tru_store_get (store, &tru_operation_kind, uid, NULL);
  g_autofree char *focused = tru_place_line_focused (GTK_WIDGET (self));

  if (!operation)
    return FALSE;
  if (!self->operation || g_strcmp0 (uid_of (self), uid) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll)), 0);
  g_set_object (&self->office, office);
  g_clear_object (&self->operation);
  self->operation = operation;
  show_head (self, store);
  fill (self, &tru_operation_step_kind, TRU_OPERATION_STEP_OPERATION, self->steps, self->no_step, focused);
  fill (self, &tru_support_kind, TRU_SUPPORT_OPERATION, self->supports, self->no_support, focused);
  fill (self, &tru_dwelling_kind, TRU_DWELLING_OPERATION, self->dwellings, self->no_dwelling, focused);
  fill (self, &tru_committee_kind, TRU_COMMITTEE_OPERATION, self->committees, self->no_committee, focused);
  fill (self, &tru_assessment_kind, TRU_ASSESSMENT_OPERATION, self->assessments, self->no_assessment, focused);
  show_attempts (self);
  return TRUE;
}
