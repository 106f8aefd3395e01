/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-welcome.h"

#include <glib/gi18n.h>

#include "tru-associations.h"
#include "tru-import.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-programmes.h"
#include "tru-room.h"
#include "tru-text.h"

struct _TruWelcome
{
  AdwBin parent_instance;
  TruOffice *office;
  GtkStack *pages;
  GtkWidget *setup_row;
  GtkEditable *name_row;
  GtkEditable *commune_row;
  GtkEditable *phone_row;
  AdwComboRow *model_row;
  GtkLabel *model_object;
  GtkWidget *create_button;
  GPtrArray *models;
};

G_DEFINE_FINAL_TYPE (TruWelcome, tru_welcome, ADW_TYPE_BIN)

/* What the page says of the association, on its way to the writer thread. */
typedef struct
{
  TruRecord *organisation;
  char *model;
} Start;

static void
start_free (gpointer data)
{
  Start *start = data;

  g_object_unref (start->organisation);
  g_free (start->model);
  g_free (start);
}

static gboolean
set_up (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Start *start = data;

  return tru_associations_set_up (store, start->organisation, start->model, NULL, error);
}

/* The last entry is none: the models come before it. */
static TruRecord *
model_chosen (TruWelcome *self)
{
  guint selected = adw_combo_row_get_selected (self->model_row);

  return selected < self->models->len ? g_ptr_array_index (self->models, selected) : NULL;
}

static void
on_model_selected (TruWelcome *self)
{
  TruRecord *model = self->models ? model_chosen (self) : NULL;

  gtk_label_set_label (self->model_object, model ? tru_record_get_text (model, TRU_PROGRAMME_OBJECT) : "");
}

static void
on_setup_chosen (TruWelcome *self)
{
  gtk_stack_set_visible_child_name (self->pages, "setup");
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
on_import_chosen (TruWelcome *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

static gboolean
load_demo (TruStore *store,
           gpointer  data,
           GError  **error)
{
  return tru_demo_load (store, error);
}

static void
on_demo_chosen (TruWelcome *self)
{
  tru_room_do (GTK_WIDGET (self), self->office, NULL, load_demo, NULL, NULL);
}

static void
on_back (TruWelcome *self)
{
  gtk_stack_set_visible_child_name (self->pages, "choices");
}

static void
on_setup_edited (TruWelcome *self)
{
  gtk_widget_set_sensitive (self->create_button, !tru_text_is_blank (gtk_editable_get_text (self->name_row)));
}

static gboolean
read_field (TruRecord   *record,
            guint        field,
            GtkEditable *row,
            GError     **error)
{
  return tru_record_set_from_text (record, field, gtk_editable_get_text (row), error);
}

static void
start (TruWelcome *self,
       TruRecord  *organisation)
{
  TruRecord *model = model_chosen (self);
  Start *data = g_new0 (Start, 1);

  data->organisation = g_object_ref (organisation);
  data->model = model ? g_strdup (tru_record_get_uid (model)) : NULL;
  tru_room_do (GTK_WIDGET (self), self->office, NULL, set_up, data, start_free);
}

static void
on_setup_confirmed (TruWelcome *self)
{
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (GError) error = NULL;

  if (tru_text_is_blank (gtk_editable_get_text (self->name_row)))
    return;
  tru_record_set_number (organisation, TRU_ORGANISATION_OWN, TRUE);
  tru_record_set_number (organisation, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_ASSOCIATION);
  if (read_field (organisation, TRU_ORGANISATION_NAME, self->name_row, &error) &&
      read_field (organisation, TRU_ORGANISATION_COMMUNE, self->commune_row, &error) &&
      read_field (organisation, TRU_ORGANISATION_PHONE, self->phone_row, &error))
    start (self, organisation);
  else
    tru_room_toast (GTK_WIDGET (self), error->message);
}

/* The keys start on the first choice, not in a search that has nothing to find. */
static void
tru_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tru_welcome_parent_class)->map (widget);
  gtk_widget_grab_focus (TRU_WELCOME (widget)->setup_row);
}

static void
tru_welcome_dispose (GObject *object)
{
  g_clear_object (&TRU_WELCOME (object)->office);
  g_clear_pointer (&TRU_WELCOME (object)->models, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_welcome_parent_class)->dispose (object);
}

static void
tru_welcome_class_init (TruWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_welcome_dispose;
  widget_class->map = tru_welcome_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/app/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, pages);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, setup_row);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, name_row);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, commune_row);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, phone_row);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, create_button);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, model_row);
  gtk_widget_class_bind_template_child (widget_class, TruWelcome, model_object);
  gtk_widget_class_bind_template_callback (widget_class, on_model_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_confirmed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_import_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_demo_chosen);
}

static void
list_models (TruWelcome *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->models = tru_programmes_models (NULL);
  if (!self->models)
    self->models = g_ptr_array_new ();
  for (guint i = 0; i < self->models->len; i++)
    gtk_string_list_append (names, tru_record_get_text (g_ptr_array_index (self->models, i), TRU_PROGRAMME_NAME));
  gtk_string_list_append (names, _("None yet"));
  adw_combo_row_set_model (self->model_row, G_LIST_MODEL (names));
  on_model_selected (self);
}

static void
tru_welcome_init (TruWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_models (self);
}

/**
 * tru_welcome_new:
 * @office: an empty database
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tru_welcome_new (TruOffice *office)
{
  TruWelcome *self = g_object_new (TRU_TYPE_WELCOME, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
