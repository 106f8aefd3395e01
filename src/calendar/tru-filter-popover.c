/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-filter-popover.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-kinds.h"

/* The rows of two forms ask for what a filter is about, in the order of TruCalendarOnly. */
static const struct
{
  const TruKind *kind;
  guint field;
  const char *label;
} wanted[TRU_CALENDAR_N_ONLY] = {
  { &tru_event_kind, TRU_EVENT_PROGRAMME, N_("Programme") },
  { &tru_dwelling_kind, TRU_DWELLING_TERRITORY, N_("Territory") },
  { &tru_event_kind, TRU_EVENT_ORGANISER, N_("Person") },
  { &tru_event_kind, TRU_EVENT_CREW, N_("Crew") },
};

struct _TruFilterPopover
{
  GtkPopover parent_instance;

  TruStore *store;
  TruRecord *chosen[TRU_CALENDAR_N_ONLY];
  TruFormRow *rows[TRU_CALENDAR_N_ONLY];
  AdwPreferencesGroup *group;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruFilterPopover, tru_filter_popover, GTK_TYPE_POPOVER)

static void
on_edited (TruFilterPopover *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    tru_form_row_read (self->rows[i], self->chosen[i], NULL);
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
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Show only"));
  gtk_widget_set_size_request (GTK_WIDGET (self->group), 340, -1);
  gtk_widget_set_margin_start (GTK_WIDGET (self->group), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->group), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->group), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->group), 12);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->group));
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

/** tru_filter_popover_clear: shows everything again, without saying so. */
void
tru_filter_popover_clear (TruFilterPopover *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    {
      tru_record_clear (self->chosen[i], wanted[i].field);
      tru_form_row_show (self->rows[i], self->chosen[i]);
    }
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
