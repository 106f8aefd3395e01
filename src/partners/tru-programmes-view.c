/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programmes-view.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-motive-dialog.h"
#include "tru-operation-page.h"
#include "tru-operation.h"
#include "tru-partner-line.h"
#include "tru-programme-page.h"
#include "tru-programme.h"
#include "tru-programmes.h"
#include "tru-queries-partners.h"
#include "tru-room.h"

#define ROW_KEY "tru-row"

struct _TruProgrammesView
{
  GtkBox parent_instance;
  TruOffice *office;
  char *chosen;
  char *operation;     /* uid of the one in view instead of its programme */
  gint64 newest;       /* id of the newest programme when the list was read, TRU_UNKNOWN before */
  gboolean is_filling;
  gboolean is_adding;  /* the next new one is the one to look at */

  GtkMenuButton *add;
  GtkListBox *list;
  GtkStack *stack;
  TruProgrammePage *page;
  TruOperationPage *operation_page;
};

G_DEFINE_FINAL_TYPE (TruProgrammesView, tru_programmes_view, GTK_TYPE_BOX)

/* What a new programme is made from, on its way to the writer thread. */
typedef struct
{
  char *from;
  char *name;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_free (making->from);
  g_free (making->name);
  g_free (making);
}

static gboolean
add (TruStore *store,
     gpointer  data,
     GError  **error)
{
  Making *making = data;
  g_autofree char *uid = tru_programmes_add (store, making->from, making->name, error);

  return uid != NULL;
}

static gboolean
copy (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Making *making = data;
  g_autofree char *uid = tru_programmes_copy (store, making->from, making->name, error);

  return uid != NULL;
}

/* The view, and the model from which a programme is made once it has a name. */
typedef struct
{
  TruProgrammesView *view;
  char *model;
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_object_unref (naming->view);
  g_free (naming->model);
  g_free (naming);
}

static void
on_named (const TruOverride *name,
          gpointer           data)
{
  Naming *naming = data;
  Making *making = g_new0 (Making, 1);

  making->from = g_strdup (naming->model);
  making->name = g_strdup (name->motive);
  naming->view->is_adding = TRUE;
  tru_room_do (GTK_WIDGET (naming->view), naming->view->office, _("Programme set up"), add, making, making_free);
}

static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *model)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->view = g_object_ref (TRU_PROGRAMMES_VIEW (widget));
  naming->model = g_variant_dup_string (model, NULL);
  tru_motive_dialog_ask_for (widget, _("Set Up a Programme"), _("_Set Up"), _("Name of the programme"), on_named, naming, naming_free);
}

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *programme)
{
  TruProgrammesView *self = TRU_PROGRAMMES_VIEW (widget);
  const char *uid = g_variant_get_string (programme, NULL);
  g_autofree char *title = tru_store_title (tru_office_get_store (self->office), &tru_programme_kind, uid);
  Making *making = g_new0 (Making, 1);

  making->from = g_strdup (uid);
  /* Translators: the name of a programme made from another */
  making->name = g_strdup_printf (_("%s (copy)"), title);
  self->is_adding = TRUE;
  tru_room_do (widget, self->office, _("Programme set up"), copy, making, making_free);
}

/* The programme, or an operation of its. */
static void
show_page (TruProgrammesView *self,
           TruRow            *row)
{
  if (self->operation && !tru_operation_page_show (self->operation_page, self->office, self->operation))
    g_clear_pointer (&self->operation, g_free);
  if (!self->operation)
    tru_programme_page_show (self->page, self->office, row);
  gtk_stack_set_visible_child_name (self->stack, self->operation ? "operation" : "programme");
}

static void
on_row_selected (TruProgrammesView *self,
                 GtkListBoxRow     *line)
{
  TruRow *row = line ? g_object_get_data (G_OBJECT (line), ROW_KEY) : NULL;

  if (self->is_filling || !row)
    return;
  g_clear_pointer (&self->operation, g_free);
  g_free (self->chosen);
  self->chosen = g_strdup (tru_row_get_text (row, TRU_PROGRAMME_ROW_UID));
  show_page (self, row);
}

static void
tru_programmes_view_dispose (GObject *object)
{
  g_clear_object (&TRU_PROGRAMMES_VIEW (object)->office);
  g_clear_pointer (&TRU_PROGRAMMES_VIEW (object)->chosen, g_free);
  g_clear_pointer (&TRU_PROGRAMMES_VIEW (object)->operation, g_free);
  G_OBJECT_CLASS (tru_programmes_view_parent_class)->dispose (object);
}

static void
tru_programmes_view_class_init (TruProgrammesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_programmes_view_dispose;
  g_type_ensure (TRU_TYPE_OPERATION_PAGE);
  g_type_ensure (TRU_TYPE_PROGRAMME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/programmes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TruProgrammesView, add);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammesView, list);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammesView, stack);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammesView, page);
  gtk_widget_class_bind_template_child (widget_class, TruProgrammesView, operation_page);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_install_action (widget_class, "programmes.add", "s", on_add);
  gtk_widget_class_install_action (widget_class, "programmes.copy", "s", on_copy);
}

static void
tru_programmes_view_init (TruProgrammesView *self)
{
  self->newest = TRU_UNKNOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_line (TruRow *row)
{
  gint64 open = tru_row_get_number (row, TRU_PROGRAMME_ROW_OPEN);
  TruDate ended_on = tru_row_get_date (row, TRU_PROGRAMME_ROW_ENDED_ON);
  g_autofree char *details = g_strdup_printf (ngettext ("%d open support", "%d open supports", open), (int) open);
  GtkWidget *line = tru_partner_line_new (tru_row_get_text (row, TRU_PROGRAMME_ROW_NAME), details);

  if (ended_on != TRU_UNKNOWN && ended_on < tru_clock_today ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Over"), TRU_TONE_NEUTRAL);
  g_object_set_data_full (G_OBJECT (line), ROW_KEY, g_object_ref (row), g_object_unref);
  return line;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* The five models, and the programmes that are here already. */
static void
offer (TruProgrammesView *self,
       GPtrArray         *rows)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) from_model = g_menu_new ();
  g_autoptr (GMenu) from_own = g_menu_new ();
  g_autoptr (GPtrArray) models = tru_programmes_models (NULL);

  for (guint i = 0; models && i < models->len; i++)
    append_item (from_model, tru_record_get_text (models->pdata[i], TRU_PROGRAMME_NAME), "programmes.add",
                 tru_record_get_uid (models->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    append_item (from_own, tru_row_get_text (rows->pdata[i], TRU_PROGRAMME_ROW_NAME), "programmes.copy",
                 tru_row_get_text (rows->pdata[i], TRU_PROGRAMME_ROW_UID));
  g_menu_append_section (menu, _("From a model"), G_MENU_MODEL (from_model));
  if (rows->len)
    g_menu_append_section (menu, _("Like one of yours"), G_MENU_MODEL (from_own));
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}

/* The one just made comes into view; else the one chosen stays, or the first is. */
static guint
line_to_choose (TruProgrammesView *self,
                GPtrArray         *rows)
{
  gint64 newest = TRU_UNKNOWN;
  guint chosen = 0, made = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = tru_row_get_number (rows->pdata[i], TRU_PROGRAMME_ROW_ID);

      if (g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_PROGRAMME_ROW_UID), self->chosen) == 0)
        chosen = i;
      if (newest == TRU_UNKNOWN || id > newest)
        {
          newest = id;
          made = i;
        }
    }
  if (self->is_adding && (self->newest == TRU_UNKNOWN || newest > self->newest))
    {
      chosen = made;
      self->is_adding = FALSE;
      g_clear_pointer (&self->operation, g_free);
    }
  self->newest = newest;
  return chosen;
}

/**
 * tru_programmes_view_set_office:
 * @self: a view
 * @office: the database
 */
void
tru_programmes_view_set_office (TruProgrammesView *self,
                                TruOffice         *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_programmes_view_refresh:
 * @self: a view with its database
 *
 * Reads it again.
 */
void
tru_programmes_view_refresh (TruProgrammesView *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_office_get_store (self->office), &tru_query_programmes, NULL, NULL);
  GtkWidget *line;
  guint chosen;

  if (!rows)
    return;
  self->is_filling = TRUE;
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, line);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, new_line (rows->pdata[i]));
  offer (self, rows);
  chosen = line_to_choose (self, rows);
  if (rows->len)
    {
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
      g_free (self->chosen);
      self->chosen = g_strdup (tru_row_get_text (rows->pdata[chosen], TRU_PROGRAMME_ROW_UID));
      show_page (self, rows->pdata[chosen]);
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "none");
  self->is_filling = FALSE;
}

/**
 * tru_programmes_view_choose:
 * @self: a view
 * @uid: uid of a programme
 */
void
tru_programmes_view_choose (TruProgrammesView *self,
                            const char        *uid)
{
  g_clear_pointer (&self->operation, g_free);
  g_free (self->chosen);
  self->chosen = g_strdup (uid);
  tru_programmes_view_refresh (self);
}

/**
 * tru_programmes_view_show_operation:
 * @self: a view
 * @uid: uid of an operation
 *
 * Shows its page, its programme chosen in the list.
 */
void
tru_programmes_view_show_operation (TruProgrammesView *self,
                                    const char        *uid)
{
  g_autoptr (TruRecord) operation = tru_store_get (tru_office_get_store (self->office), &tru_operation_kind, uid, NULL);

  if (!operation)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (tru_record_get_text (operation, TRU_OPERATION_PROGRAMME));
  g_free (self->operation);
  self->operation = g_strdup (uid);
  tru_programmes_view_refresh (self);
}

/**
 * tru_programmes_view_get_chosen:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): uid of the programme in view
 */
const char *
tru_programmes_view_get_chosen (TruProgrammesView *self)
{
  return self->chosen;
}
