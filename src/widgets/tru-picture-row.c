/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-picture-row.h"

#include <glib/gi18n.h>

#include "tru-tool-picture.h"

#define SIZE 28

/* The drawing of a tool: the record keeps its token, people see it with its name. */
struct _TruPictureRow
{
  AdwComboRow parent_instance;

  char *other; /* (nullable): a text that is no drawing of ours, such as a list brought; the last entry */
  gboolean is_showing;
};

static guint
n_options (void)
{
  const TruOption *options = tru_tool_picture_options ();
  guint n = 0;

  while (options[n].token)
    n++;
  return n;
}

static GListModel *
choices (const char *other)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_ ("picture", "None"));
  for (const TruOption *option = tru_tool_picture_options (); option->token; option++)
    gtk_string_list_append (list, _(option->label));
  if (other)
    gtk_string_list_append (list, other);
  return G_LIST_MODEL (list);
}

static guint
place_of (const char *token)
{
  const TruOption *options = tru_tool_picture_options ();

  for (guint i = 0; token && options[i].token; i++)
    if (g_str_equal (options[i].token, token))
      return i + 1;
  return token ? n_options () + 1 : 0;
}

/* The first entry is none, the one behind the drawings is the record's own text. */
static const char *
token_at (TruPictureRow *self,
          guint          place)
{
  if (place == 0 || place == GTK_INVALID_LIST_POSITION)
    return NULL;
  return place <= n_options () ? tru_tool_picture_options ()[place - 1].token : self->other;
}

static void
tru_picture_row_show (TruFormRow *row,
                      TruRecord  *record)
{
  TruPictureRow *self = TRU_PICTURE_ROW (row);
  const char *token = tru_record_get_text (record, tru_form_row_get_index (row));
  guint place = place_of (token);
  g_autoptr (GListModel) model = NULL;

  self->is_showing = TRUE;
  g_free (self->other);
  self->other = place > n_options () ? g_strdup (token) : NULL;
  model = choices (self->other);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), place);
  self->is_showing = FALSE;
}

static gboolean
tru_picture_row_read (TruFormRow *row,
                      TruRecord  *record,
                      GError    **error)
{
  TruPictureRow *self = TRU_PICTURE_ROW (row);

  tru_record_set_text (record, tru_form_row_get_index (row), token_at (self, adw_combo_row_get_selected (ADW_COMBO_ROW (self))));
  return TRUE;
}

static void
tru_picture_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_picture_row_show;
  iface->read = tru_picture_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruPictureRow, tru_picture_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_picture_row_form_row_init))

/* The chosen one stands in a list of its own, whose places say nothing. */
static const char *
token_named (TruPictureRow *self,
             const char    *name)
{
  for (const TruOption *option = tru_tool_picture_options (); option->token; option++)
    if (g_str_equal (_(option->label), name))
      return option->token;
  return g_strcmp0 (name, self->other) == 0 ? self->other : NULL;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), tru_tool_picture_new (SIZE));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         TruPictureRow            *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *picture = gtk_widget_get_first_child (box);
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const char *token = token_named (self, name);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), name);
  gtk_widget_set_visible (picture, token != NULL);
  if (token)
    tru_tool_picture_set (picture, token, SIZE);
}

static void
on_selected (TruPictureRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

static void
tru_picture_row_finalize (GObject *object)
{
  g_free (TRU_PICTURE_ROW (object)->other);
  G_OBJECT_CLASS (tru_picture_row_parent_class)->finalize (object);
}

static void
tru_picture_row_class_init (TruPictureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_picture_row_finalize;
}

static void
tru_picture_row_init (TruPictureRow *self)
{
  g_autoptr (GtkListItemFactory) offered = gtk_signal_list_item_factory_new ();

  g_signal_connect (offered, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (offered, "bind", G_CALLBACK (on_bind), self, 0);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), offered);
}

/**
 * tru_picture_row_new:
 * @kind: a kind
 * @field: a TEXT field that holds the token of a tool's drawing
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_picture_row_new (const TruKind *kind,
                     guint          field)
{
  TruPictureRow *self = g_object_new (TRU_TYPE_PICTURE_ROW, NULL);
  g_autoptr (GListModel) model = choices (NULL);

  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  return TRU_FORM_ROW (self);
}
