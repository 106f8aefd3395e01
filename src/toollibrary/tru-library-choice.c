/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-library-choice.h"

#include <glib/gi18n.h>

#include "tru-queries-tool-library.h"

struct _TruLibraryChoice
{
  AdwBin parent_instance;

  GPtrArray *libraries; /* rows of names */
  char *chosen;         /* uid of the only one to look at */
  gboolean is_reading;
  GtkDropDown *names;
};

G_DEFINE_FINAL_TYPE (TruLibraryChoice, tru_library_choice, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
uid_at (TruLibraryChoice *self,
        guint             position)
{
  return tru_row_get_text (self->libraries->pdata[position], TRU_NAME_ROW_UID);
}

static guint
count (TruLibraryChoice *self)
{
  return self->libraries ? self->libraries->len : 0;
}

static void
on_selected (TruLibraryChoice *self)
{
  guint position = gtk_drop_down_get_selected (self->names);

  if (self->is_reading || position == GTK_INVALID_LIST_POSITION)
    return;
  tru_library_choice_set_chosen (self, position > 0 ? uid_at (self, position - 1) : NULL);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
tru_library_choice_dispose (GObject *object)
{
  TruLibraryChoice *self = TRU_LIBRARY_CHOICE (object);

  g_clear_pointer (&self->libraries, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tru_library_choice_parent_class)->dispose (object);
}

static void
tru_library_choice_class_init (TruLibraryChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_library_choice_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", TRU_TYPE_LIBRARY_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_library_choice_init (TruLibraryChoice *self)
{
  GtkWidget *names = gtk_drop_down_new (NULL, NULL);

  self->names = GTK_DROP_DOWN (names);
  gtk_widget_add_css_class (names, "flat");
  gtk_widget_set_tooltip_text (names, _("Tool library"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (names), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tool library"), -1);
  g_signal_connect_object (names, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), names);
}

/**
 * tru_library_choice_read:
 * @self: the choice
 * @store: the main thread's store
 *
 * Reads which tool libraries there are. One that is gone leaves all of them chosen; one alone needs no choice.
 */
void
tru_library_choice_read (TruLibraryChoice *self,
                         TruStore         *store)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_pointer (&self->libraries, g_ptr_array_unref);
  self->libraries = tru_query_run (store, &tru_query_tool_libraries, NULL, NULL);
  gtk_string_list_append (names, _("All sites"));
  for (guint i = 0; i < count (self); i++)
    {
      gtk_string_list_append (names, tru_row_get_text (self->libraries->pdata[i], TRU_NAME_ROW_NAME));
      if (g_strcmp0 (uid_at (self, i), self->chosen) == 0)
        chosen = i + 1;
    }
  if (chosen == 0)
    tru_library_choice_set_chosen (self, NULL);
  self->is_reading = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->names, chosen);
  self->is_reading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), count (self) > 1);
}

/**
 * tru_library_choice_set_chosen:
 * @self: the choice; read it afterwards
 * @library: (nullable): uid of the only tool library to look at, %NULL for all
 */
void
tru_library_choice_set_chosen (TruLibraryChoice *self,
                               const char       *library)
{
  char *copy = g_strdup (library);

  g_free (self->chosen);
  self->chosen = copy;
}

/**
 * tru_library_choice_get_chosen:
 * @self: the choice
 *
 * Returns: (nullable) (transfer none): uid of the only tool library to look at, %NULL for all
 */
const char *
tru_library_choice_get_chosen (TruLibraryChoice *self)
{
  return self->chosen;
}

/**
 * tru_library_choice_get_sole:
 * @self: the choice
 *
 * Returns: (nullable) (transfer none): uid of the only tool library that there is, %NULL where there are none or several
 */
const char *
tru_library_choice_get_sole (TruLibraryChoice *self)
{
  return count (self) == 1 ? uid_at (self, 0) : NULL;
}
