/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-filter-popover.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-kinds.h"
#include "tru-ref-row.h"

/* The rows of two forms ask for what a filter is about, in the order of TruCalendarOnly. */
static const struct
{
  const TruKind *kind;
  guint field;
  const char *label;
  const char *all;
} wanted[TRU_CALENDAR_N_ONLY] = {
  { &tru_event_kind, TRU_EVENT_PROGRAMME, N_("Programme"), N_("All programmes") },
  { &tru_dwelling_kind, TRU_DWELLING_TERRITORY, N_("Territory"), N_("All territories") },
  { &tru_event_kind, TRU_EVENT_ORGANISER, N_("Person"), N_("Everybody") },
  { &tru_event_kind, TRU_EVENT_CREW, N_("Crew"), N_("All crews") },
};

struct _TruFilterPopover
{
  GtkPopover parent_instance;

  TruStore *store;
  TruRecord *chosen[TRU_CALENDAR_N_ONLY];
  TruFormRow *rows[TRU_CALENDAR_N_ONLY];
  AdwPreferencesGroup *group;
  GtkWidget *all; /* shows everything again */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruFilterPopover, tru_filter_popover, GTK_TYPE_POPOVER)

static void
read_rows (TruFilterPopover *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    tru_form_row_read (self->rows[i], self->chosen[i], NULL);
  gtk_widget_set_sensitive (self->all, tru_filter_popover_count (self) > 0);
}

static void
on_edited (TruFilterPopover *self)
{
  read_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The keyboard stays within the popover: the button rests now. */
static void
on_all (TruFilterPopover *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->group), GTK_DIR_TAB_FORWARD);
  tru_filter_popover_clear (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_filter_popover_dispose (GObject *object)
{
  TruFilterPopover *self = TRU_FILTER_POPOVER (object);

  g_clear_object (&self->store);
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    g_clear_object (&self->chosen[i]);
  G_OBJECT_CLASS (tru_filter_popover_parent_class)->dispose (object);
}

static void
tru_filter_popover_class_init (TruFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_filter_popover_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_filter_popover_init (TruFilterPopover *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->all = gtk_button_new_with_mnemonic (_("Show _Everything"));
  gtk_widget_set_sensitive (self->all, FALSE);
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (on_all), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (content), self->all);
  adw_preferences_group_set_title (self->group, _("Show only"));
  gtk_widget_set_size_request (GTK_WIDGET (self->group), 340, -1);
  g_object_set (content, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_popover_set_child (GTK_POPOVER (self), content);
}

/**
 * tru_filter_popover_set_store:
 * @self: a popover that has none yet
 * @store: where programmes, territories, people and crews are
 */
void
tru_filter_popover_set_store (TruFilterPopover *self,
                              TruStore         *store)
{
  self->store = g_object_ref (store);
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    {
      self->chosen[i] = tru_record_new (wanted[i].kind);
      self->rows[i] = tru_form_row_new (store, wanted[i].kind, wanted[i].field);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(wanted[i].label));
      tru_form_row_show (self->rows[i], self->chosen[i]);
      tru_ref_row_set_none (TRU_REF_ROW (self->rows[i]), _(wanted[i].all));
      tru_ref_row_hide_new (TRU_REF_ROW (self->rows[i]));
      g_signal_connect_object (self->rows[i], "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, GTK_WIDGET (self->rows[i]));
    }
}

/** tru_filter_popover_get: (nullable): uid of what alone is shown. */
const char *
tru_filter_popover_get (TruFilterPopover *self,
                        TruCalendarOnly   what)
{
  return tru_record_get_text (self->chosen[what], wanted[what].field);
}

/** tru_filter_popover_count: how many filters are set. */
guint
tru_filter_popover_count (TruFilterPopover *self)
{
  guint n_set = 0;

  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    n_set += tru_filter_popover_get (self, i) != NULL;
  return n_set;
}

/** tru_filter_popover_clear: shows everything again, without saying so. */
void
tru_filter_popover_clear (TruFilterPopover *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    {
      tru_record_clear (self->chosen[i], wanted[i].field);
      tru_form_row_show (self->rows[i], self->chosen[i]);
    }
  gtk_widget_set_sensitive (self->all, FALSE);
}

/**
 * tru_filter_popover_describe:
 * @self: a popover
 *
 * Returns: (transfer full) (nullable): “Crew: Équipe A · Territory: Roubaix”, %NULL when nothing is chosen
 */
char *
tru_filter_popover_describe (TruFilterPopover *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    {
      const char *uid = tru_filter_popover_get (self, i);
      g_autofree char *title = uid != NULL ? tru_store_title (self->store, tru_field_target (&wanted[i].kind->fields[wanted[i].field]), uid) : NULL;

      if (uid != NULL)
        /* Translators: what a filter is about, and its choice: “Crew: Équipe A”. */
        g_string_append_printf (text, C_ ("filter", "%s%s: %s"), text->len > 0 ? " · " : "", _(wanted[i].label),
                                title != NULL ? title : _("none any more"));
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
