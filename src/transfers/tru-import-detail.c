/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-detail.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"

#define FIELD_KEY "tru-field"

static gboolean
is_among (GArray *fields,
          guint   field)
{
  for (guint i = 0; fields && i < fields->len; i++)
    if (g_array_index (fields, guint, i) == field)
      return TRUE;
  return FALSE;
}

static char *
value_text (TruStore       *store,
            TruRecord      *record,
            guint           field,
            const TruField *descriptor)
{
  g_autofree char *title = NULL;

  if (!record || !tru_record_is_known (record, field))
    return g_strdup (_("unknown"));
  if (descriptor->type != TRU_TYPE_REF)
    return tru_record_format (record, field);
  title = tru_store_title (store, tru_field_target (descriptor), tru_record_get_text (record, field));
  return title ? g_steal_pointer (&title) : g_strdup (_("a record of the file"));
}

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_received_toggled (GtkCheckButton *button,
                     TruImportItem  *item)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), FIELD_KEY));

  tru_import_item_choose_field (item, field, gtk_check_button_get_active (button));
}

static void
add_choice (GtkGrid       *grid,
            int            line,
            guint          field,
            TruImportItem *item,
            const char    *here,
            const char    *received)
{
  GtkWidget *keep = gtk_check_button_new_with_label (here);
  GtkWidget *take = gtk_check_button_new_with_label (received);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (take), GTK_CHECK_BUTTON (keep));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tru_import_item_takes_field (item, field) ? take : keep), TRUE);
  g_object_set_data (G_OBJECT (take), FIELD_KEY, GUINT_TO_POINTER (field));
  g_signal_connect_object (take, "toggled", G_CALLBACK (on_received_toggled), item, 0);
  gtk_grid_attach (grid, keep, 1, line, 1, 1);
  gtk_grid_attach (grid, take, 2, line, 1, 1);
}

static void
add_field (GtkGrid       *grid,
           int            line,
           guint          field,
           TruStore      *store,
           TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);
  const TruField *descriptor = &entry->kind->fields[field];
  gboolean differs = is_among (entry->differing, field);
  gboolean withheld = is_among (entry->withheld, field);
  g_autofree char *here = value_text (store, entry->here, field, descriptor);
  g_autofree char *received = withheld ? g_strdup (_("not shared")) : value_text (store, entry->received, field, descriptor);

  gtk_grid_attach (grid, new_text (tru_field_label (descriptor), differs ? "differing" : "dim-label"), 0, line, 1, 1);
  if (differs && entry->action == TRU_IMPORT_CONFLICT)
    {
      add_choice (grid, line, field, item, here, received);
      return;
    }
  if (entry->here)
    gtk_grid_attach (grid, new_text (here, "row-text"), 1, line, 1, 1);
  if (entry->received)
    gtk_grid_attach (grid, new_text (received, withheld ? "dim-label" : "row-text"), entry->here ? 2 : 1, line, 1, 1);
}

static gboolean
is_shown (const TruImportEntry *entry,
          guint                 field)
{
  return (entry->here && tru_record_is_known (entry->here, field)) ||
         (entry->received && tru_record_is_known (entry->received, field)) || is_among (entry->differing, field);
}

/**
 * tru_import_detail_new:
 * @store: the database that imports
 * @item: a line of the preview
 *
 * Returns: (transfer floating): its fields, here and received; a conflict's are chosen one by one
 */
GtkWidget *
tru_import_detail_new (TruStore      *store,
                       TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *description = tru_import_item_describe (item);
  int line = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_box_append (GTK_BOX (page), new_text (entry->title, "title-4"));
  gtk_box_append (GTK_BOX (page), new_text (description, "secondary"));
  if (entry->here)
    gtk_grid_attach (GTK_GRID (grid), new_text (_("Here"), "caption-heading"), 1, 0, 1, 1);
  if (entry->received)
    gtk_grid_attach (GTK_GRID (grid), new_text (_("Received"), "caption-heading"), entry->here ? 2 : 1, 0, 1, 1);
  for (guint i = 0; i < entry->kind->n_fields; i++)
    if (is_shown (entry, i))
      add_field (GTK_GRID (grid), line++, i, store, item);
  gtk_box_append (GTK_BOX (page), grid);
  if (entry->withheld && entry->withheld->len)
    gtk_box_append (GTK_BOX (page), new_text (_("“Not shared”: the sender keeps this field; the value here stays."), "secondary"));
  return page;
}
