/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-days-box.h"

#include <glib/gi18n.h>

#include "tru-crew-week.h"
#include "tru-crew.h"
#include "tru-skipped-weeks.h"
#include "tru-worksite-rules.h"
#include "tru-worksites.h"

struct _TruDaysBox
{
  GtkWidget parent_instance;

  GtkBox *root;
  GtkBox *choices;
  GtkWidget *slots;
  GtkWidget *any; /* only where a crew is asked for */
  TruSkippedWeeks *skipped;
  GtkLabel *load;
  GtkCheckButton *leader; /* never shown: makes even a single choice a radio button */
  GArray *days;           /* (nullable): of TruDate */
  char *crew;             /* (nullable): uid of the crew of the slot that is chosen */
};

enum
{
  CHOSEN,
  SLOTS_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruDaysBox, tru_days_box, GTK_TYPE_WIDGET)

static void
on_choice (GtkCheckButton *check,
           TruDaysBox     *self)
{
  if (!gtk_check_button_get_active (check))
    return;
  g_clear_pointer (&self->days, g_array_unref);
  self->days = g_array_ref (g_object_get_data (G_OBJECT (check), "days"));
  g_free (self->crew);
  self->crew = g_strdup (g_object_get_data (G_OBJECT (check), "crew"));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_slots_wanted (TruDaysBox *self,
                 GtkWidget  *button)
{
  g_signal_emit (self, signals[SLOTS_WANTED], 0, button == self->any);
}

static void
add_choice (TruDaysBox *self,
            GArray     *days,
            const char *crew,
            const char *crew_name,
            gboolean    active)
{
  g_autofree char *text = tru_worksite_format_days (days);
  g_autofree char *label = crew_name != NULL ? g_strdup_printf ("%s · %s", text, crew_name) : NULL;
  GtkWidget *check = gtk_check_button_new_with_label (label != NULL ? label : text);

  g_object_set_data_full (G_OBJECT (check), "crew", g_strdup (crew), g_free);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->leader);
  g_object_set_data_full (G_OBJECT (check), "days", g_array_ref (days), (GDestroyNotify) g_array_unref);
  g_signal_connect (check, "toggled", G_CALLBACK (on_choice), self);
  gtk_box_append (self->choices, check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
}

static void
tru_days_box_dispose (GObject *object)
{
  TruDaysBox *self = TRU_DAYS_BOX (object);

  if (self->root != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->root));
  self->root = NULL;
  g_clear_object (&self->leader);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->crew, g_free);
  G_OBJECT_CLASS (tru_days_box_parent_class)->dispose (object);
}

static void
tru_days_box_class_init (TruDaysBoxClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_days_box_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SLOTS_WANTED] = g_signal_new ("slots-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
new_lines (const char *name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_add_css_class (label, "secondary");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_LABEL (label);
}

static GtkWidget *
new_finder (TruDaysBox *self,
            const char *label,
            const char *meaning)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, meaning);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_slots_wanted), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_finders (TruDaysBox *self)
{
  GtkWidget *finders = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->slots = new_finder (self, _("_Find a slot"), _("The first three times at which the crew, its instructor and the family are free"));
  self->any = new_finder (self, _("With _any crew"), _("The first three times at which any crew, its instructor and the family are free"));
  gtk_widget_hide (self->any);
  gtk_box_append (GTK_BOX (finders), self->slots);
  gtk_box_append (GTK_BOX (finders), self->any);
  return finders;
}

static void
tru_days_box_init (TruDaysBox *self)
{
  self->leader = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
  self->root = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->skipped = TRU_SKIPPED_WEEKS (tru_skipped_weeks_new ());
  self->load = new_lines (_("The crews’ week"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days proposed"), -1);
  gtk_box_append (self->root, GTK_WIDGET (self->choices));
  gtk_box_append (self->root, new_finders (self));
  gtk_box_append (self->root, GTK_WIDGET (self->skipped));
  gtk_box_append (self->root, GTK_WIDGET (self->load));
  gtk_widget_set_parent (GTK_WIDGET (self->root), GTK_WIDGET (self));
}

static void
clear (TruDaysBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
  tru_skipped_weeks_clear (self->skipped);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->crew, g_free);
}

/**
 * tru_days_box_show:
 * @self: a box
 * @proposals: (nullable) (element-type GArray): days to choose from, the first of them chosen
 */
void
tru_days_box_show (TruDaysBox *self,
                   GPtrArray  *proposals)
{
  clear (self);
  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    add_choice (self, g_ptr_array_index (proposals, i), NULL, NULL, i == 0);
}

/**
 * tru_days_box_show_slots:
 * @self: a box
 * @store: a store
 * @slots: (element-type TruSlot): times at which whoever is needed is free, the first of them chosen
 *
 * Offers them, each with its crew, and says why the weeks before them and between them are none.
 */
void
tru_days_box_show_slots (TruDaysBox *self,
                         TruStore   *store,
                         GPtrArray  *slots)
{
  clear (self);
  for (guint i = 0; i < slots->len; i++)
    {
      const TruSlot *slot = g_ptr_array_index (slots, i);
      g_autofree char *crew = slot->crew != NULL ? tru_store_title (store, &tru_crew_kind, slot->crew) : NULL;

      add_choice (self, slot->days, slot->crew, crew, i == 0);
      tru_skipped_weeks_add (self->skipped, slot, crew);
    }
}

/**
 * tru_days_box_offer_any:
 * @self: a box
 * @has_crew: whether a crew is asked for: then times are also sought without regard to it
 */
void
tru_days_box_offer_any (TruDaysBox *self,
                        gboolean    has_crew)
{
  gtk_widget_set_visible (self->any, has_crew && gtk_widget_get_visible (self->slots));
}

/** tru_days_box_hide_slots: offers only what is proposed. */
void
tru_days_box_hide_slots (TruDaysBox *self)
{
  gtk_widget_hide (self->slots);
  gtk_widget_hide (self->any);
}

/**
 * tru_days_box_show_load:
 * @self: a box
 * @store: a store
 *
 * Says what each crew does already in the week that is chosen.
 */
void
tru_days_box_show_load (TruDaysBox *self,
                        TruStore   *store)
{
  gboolean has_days = self->days != NULL && self->days->len > 0;
  g_autofree char *text
    = has_days ? tru_crew_week_describe (store, tru_date_monday (g_array_index (self->days, TruDate, 0))) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->load), text != NULL);
  gtk_label_set_text (self->load, text != NULL ? text : "");
}

/**
 * tru_days_box_get_days:
 * @self: a box
 *
 * Returns: (transfer none) (nullable) (element-type TruDate): the days chosen
 */
GArray *
tru_days_box_get_days (TruDaysBox *self)
{
  return self->days;
}

/**
 * tru_days_box_get_crew:
 * @self: a box
 *
 * Returns: (transfer none) (nullable): uid of the crew of the slot chosen, where slots are shown
 */
const char *
tru_days_box_get_crew (TruDaysBox *self)
{
  return self->crew;
}
