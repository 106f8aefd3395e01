/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-row.h"

#include <glib/gi18n.h>

struct _TruImportRow
{
  GtkBox parent_instance;
  GtkWidget *heading;
  GtkLabel *group;
  GtkLabel *count;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *check;
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (TruImportRow, tru_import_row, GTK_TYPE_BOX)

static const char *const icons[TRU_IMPORT_N_ACTIONS] = {
  [TRU_IMPORT_CREATE] = "list-add-symbolic",
  [TRU_IMPORT_UPDATE] = "view-refresh-symbolic",
  [TRU_IMPORT_UNCHANGED] = "emblem-ok-symbolic",
  [TRU_IMPORT_CONFLICT] = "dialog-warning-symbolic",
  [TRU_IMPORT_REFUSED] = "dialog-error-symbolic",
  [TRU_IMPORT_DELETE] = "list-remove-symbolic",
};

static void
tru_import_row_dispose (GObject *object)
{
  g_clear_pointer (&TRU_IMPORT_ROW (object)->binding, g_binding_unbind);
  G_OBJECT_CLASS (tru_import_row_parent_class)->dispose (object);
}

static void
tru_import_row_class_init (TruImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_import_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, heading);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, group);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, count);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, detail);
  gtk_widget_class_bind_template_child (widget_class, TruImportRow, check);
}

static void
tru_import_row_init (TruImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_import_tone:
 * @action: what an import does with a record
 *
 * Returns: the colour that goes with it
 */
TruTone
tru_import_tone (TruImportAction action)
{
  static const TruTone tones[TRU_IMPORT_N_ACTIONS] = {
    [TRU_IMPORT_CREATE] = TRU_TONE_OK,
    [TRU_IMPORT_UPDATE] = TRU_TONE_ACCENT,
    [TRU_IMPORT_UNCHANGED] = TRU_TONE_NEUTRAL,
    [TRU_IMPORT_CONFLICT] = TRU_TONE_ATTENTION,
    [TRU_IMPORT_REFUSED] = TRU_TONE_LATE,
    [TRU_IMPORT_DELETE] = TRU_TONE_LATE,
  };

  return tones[action];
}

/**
 * tru_import_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
tru_import_row_new (void)
{
  return g_object_new (TRU_TYPE_IMPORT_ROW, NULL);
}

/* What may be known here under another uid comes unless somebody says no: it must be seen among the many. */
static void
show_icon (TruImportRow         *self,
           const TruImportEntry *entry)
{
  TruImportAction look = entry->action == TRU_IMPORT_CREATE && entry->reason ? TRU_IMPORT_CONFLICT : entry->action;

  gtk_image_set_from_icon_name (self->icon, icons[look]);
  tru_tone_set_fill (GTK_WIDGET (self->icon), tru_import_tone (look));
}

static void
show_group (TruImportRow  *self,
            TruImportItem *item)
{
  guint n = tru_import_item_get_group (item);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_widget_set_visible (self->heading, n > 0);
  gtk_label_set_label (self->group, tru_import_action_label (tru_import_item_get_entry (item)->action));
  gtk_label_set_label (self->count, count);
}

/**
 * tru_import_row_bind:
 * @self: a row
 * @item: (nullable): the line to show, or none any more
 */
void
tru_import_row_bind (TruImportRow  *self,
                     TruImportItem *item)
{
  const TruImportEntry *entry = item ? tru_import_item_get_entry (item) : NULL;
  g_autofree char *detail = item ? tru_import_item_describe (item) : NULL;
  g_autofree char *name = NULL;

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (!item)
    return;
  name = g_strdup_printf (_("Import “%s”"), entry->title);
  show_group (self, item);
  show_icon (self, entry);
  gtk_label_set_label (self->title, entry->title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail), detail);
  gtk_widget_set_visible (self->check, tru_import_item_is_optional (item));
  gtk_widget_set_sensitive (self->check, !tru_import_item_is_left_out (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->binding = g_object_bind_property (item, "taken", self->check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
