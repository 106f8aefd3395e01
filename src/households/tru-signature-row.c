/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-signature-row.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-signatory.h"
#include "tru-today-mark.h"

struct _TruSignatureRow
{
  AdwActionRow parent_instance;
  char *uid;
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *calendar;
};

enum
{
  SIGNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruSignatureRow, tru_signature_row, ADW_TYPE_ACTION_ROW)

static void
sign_on (TruSignatureRow *self,
         TruDate          day)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNED], 0, day);
}

static void
on_today (TruSignatureRow *self)
{
  sign_on (self, tru_clock_today ());
}

static void
on_chosen (TruSignatureRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  sign_on (self, tru_date_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
}

static GtkWidget *
add_button (TruSignatureRow *self,
            GtkWidget       *box,
            const char      *label,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* The calendar opens on the day that the program takes for today. */
static void
select_today (TruSignatureRow *self)
{
  int year, month, day;
  g_autoptr (GDateTime) today = NULL;

  tru_date_get (tru_clock_today (), &year, &month, &day);
  today = g_date_time_new_utc (year, month, day, 0, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), today);
}

static GtkWidget *
new_popover (TruSignatureRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->calendar = gtk_calendar_new ();
  tru_today_mark (GTK_CALENDAR (self->calendar));
  select_today (self);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_widget_add_css_class (add_button (self, box, _("Signed on _This Day"), G_CALLBACK (on_chosen)), "suggested-action");
  add_button (self, box, _("Signed _Today"), G_CALLBACK (on_today));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
tru_signature_row_finalize (GObject *object)
{
  g_free (TRU_SIGNATURE_ROW (object)->uid);
  G_OBJECT_CLASS (tru_signature_row_parent_class)->finalize (object);
}

static void
tru_signature_row_class_init (TruSignatureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_signature_row_finalize;
  signals[SIGNED] = g_signal_new ("signed", TRU_TYPE_SIGNATURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
tru_signature_row_init (TruSignatureRow *self)
{
  self->button = gtk_menu_button_new ();
  self->popover = new_popover (self);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * tru_signature_row_new:
 * @signatory: a signatory
 * @name: (nullable): who signs, when a person is named; otherwise the row says the role, once
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
tru_signature_row_new (TruRecord  *signatory,
                       const char *name)
{
  TruSignatureRow *self = g_object_new (TRU_TYPE_SIGNATURE_ROW, NULL);
  TruDate signed_on = tru_record_get_number (signatory, TRU_SIGNATORY_SIGNED_ON);
  g_autofree char *role = tru_record_format (signatory, TRU_SIGNATORY_ROLE);
  g_autofree char *day = signed_on == TRU_UNKNOWN ? g_strdup (_("Choose…")) : tru_date_format (signed_on, TRU_DATE_YEAR);

  self->uid = g_strdup (tru_record_get_uid (signatory));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name && *name ? name : role);
  if (name && *name)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), role);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Date of signature"), -1);
  return GTK_WIDGET (self);
}

const char *
tru_signature_row_get_uid (TruSignatureRow *self)
{
  return self->uid;
}
