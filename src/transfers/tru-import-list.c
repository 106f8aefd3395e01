/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-list.h"

#include <glib/gi18n.h>

#include "tru-import-item.h"

#define ICON_KEY "tru-icon"
#define TITLE_KEY "tru-title"
#define DETAIL_KEY "tru-detail"
#define CHECK_KEY "tru-check"
#define BINDING_KEY "tru-binding"

static const char *const icons[TRU_IMPORT_N_ACTIONS] = {
  [TRU_IMPORT_CREATE] = "list-add-symbolic",
  [TRU_IMPORT_UPDATE] = "view-refresh-symbolic",
  [TRU_IMPORT_UNCHANGED] = "emblem-ok-symbolic",
  [TRU_IMPORT_CONFLICT] = "dialog-warning-symbolic",
  [TRU_IMPORT_REFUSED] = "dialog-error-symbolic",
  [TRU_IMPORT_DELETE] = "list-remove-symbolic",
};

static GtkWidget *
new_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *cell)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *title = new_line ("heading");
  GtkWidget *detail = new_line ("secondary");
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_add_css_class (icon, "round");
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), check);
  g_object_set (line, "margin-top", 6, "margin-bottom", 6, "margin-start", 8, "margin-end", 8, NULL);
  g_object_set_data (G_OBJECT (cell), ICON_KEY, icon);
  g_object_set_data (G_OBJECT (cell), TITLE_KEY, title);
  g_object_set_data (G_OBJECT (cell), DETAIL_KEY, detail);
  g_object_set_data (G_OBJECT (cell), CHECK_KEY, check);
  gtk_list_item_set_child (cell, line);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *cell)
{
  TruImportItem *item = gtk_list_item_get_item (cell);
  const TruImportEntry *entry = tru_import_item_get_entry (item);
  GtkWidget *icon = g_object_get_data (G_OBJECT (cell), ICON_KEY);
  GtkWidget *check = g_object_get_data (G_OBJECT (cell), CHECK_KEY);
  g_autofree char *described = tru_import_item_describe (item);
  g_autofree char *detail = g_strdup_printf ("%s · %s", tru_import_action_label (entry->action), described);
  g_autofree char *name = g_strdup_printf (_("Import “%s”"), entry->title);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icons[entry->action]);
  tru_tone_set_fill (icon, tru_import_tone (entry->action));
  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (cell), TITLE_KEY)), entry->title);
  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (cell), DETAIL_KEY)), detail);
  gtk_widget_set_visible (check, tru_import_item_is_optional (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (cell), BINDING_KEY,
                     g_object_bind_property (item, "taken", check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *cell)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (cell), BINDING_KEY));
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
 * tru_import_list_new:
 * @items: (element-type TruImportItem): lines of a preview
 * @selection: (out) (transfer none): which one is selected
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
tru_import_list_new (GListModel         *items,
                     GtkSelectionModel **selection)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  *selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (items)));
  view = gtk_list_view_new (*selection, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Records of the file"), -1);
  return view;
}
