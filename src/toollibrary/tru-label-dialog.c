/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-label-dialog.h"

#include <glib/gi18n.h>

#include "tru-combo-list.h"
#include "tru-decimal.h"
#include "tru-dialog.h"
#include "tru-label-paper.h"
#include "tru-paper-window.h"
#include "tru-query.h"

/* Both lists have the uid there. */
#define UID_COLUMN 1
#define PRINTED_AT_MOST 2000
#define CARDS 3 /* place of the cards among the usual sheets */

/* Some of those that are listed, and how many there are. */
typedef struct
{
  GStrv uids;
  guint n_listed;
} Offer;

struct _TruLabelDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  GPtrArray *offered; /* of Offer, one for each choice of @which */
  gboolean are_members;

  GtkWidget *which;

  GtkWidget *sheet;
  GtkWidget *layout;
  GtkWidget *symbol;
  GtkWidget *skip;
  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (TruLabelDialog, tru_label_dialog, ADW_TYPE_WINDOW)

static guint
n_stock (void)
{
  const char *token;
  guint n = 0;

  while (tru_label_stock (n, &token))
    n++;
  return n;
}

/* The chosen sheet, or the numbers typed for another. */
static const char *
sheet_of (TruLabelDialog *self)
{
  guint place = adw_combo_row_get_selected (ADW_COMBO_ROW (self->sheet));
  const char *token = NULL;

  return tru_label_stock (place, &token) ? token : gtk_editable_get_text (GTK_EDITABLE (self->layout));
}

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_strfreev (offer->uids);
  g_free (offer);
}

static const Offer *
chosen (TruLabelDialog *self)
{
  return g_ptr_array_index (self->offered, adw_combo_row_get_selected (ADW_COMBO_ROW (self->which)));
}

static TruDocument *
make (TruLabelDialog  *self,
      GError         **error)
{
  TruLabelPaper paper = {
    .type = adw_combo_row_get_selected (ADW_COMBO_ROW (self->symbol)) == 1 ? TRU_BARCODE_QR : TRU_BARCODE_CODE_128,
    .skipped = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->skip)),
  };
  const char *const *uids = (const char *const *) chosen (self)->uids;
  TruStore *store = tru_office_get_store (self->office);

  if (!tru_label_sheet_read (sheet_of (self), &paper.sheet, error))
    return NULL;
  return self->are_members ? tru_label_paper_members (store, &paper, uids, error) : tru_label_paper_items (store, &paper, uids, error);
}

static void
on_preview (TruLabelDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = make (self, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_label_set_label (GTK_LABEL (self->error), document ? "" : error->message);
  gtk_widget_set_visible (self->error, !document);
  if (!document)
    return;
  tru_paper_window_open (GTK_WIDGET (parent), document, self->are_members ? _("Cards.pdf") : _("Labels.pdf"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
title_for (gboolean are_members,
           guint    n_listed)
{
  g_autofree char *most = tru_number_format (PRINTED_AT_MOST);
  g_autofree char *number = tru_number_format (n_listed);

  if (n_listed > PRINTED_AT_MOST)
    return g_strdup_printf (are_members ? _("Print the first %s cards of the list") : _("Print the first %s labels of the list"), most);
  return g_strdup_printf (are_members ? ngettext ("Print %s card", "Print %s cards", n_listed)
                                      : ngettext ("Print %s label", "Print %s labels", n_listed), number);
}

static void
show_title (TruLabelDialog *self)
{
  g_autofree char *title = title_for (self->are_members, chosen (self)->n_listed);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
on_sheet (TruLabelDialog *self)
{
  gtk_widget_set_visible (self->layout, adw_combo_row_get_selected (ADW_COMBO_ROW (self->sheet)) >= n_stock ());
}

static GtkWidget *
new_combo (GtkWidget     *group,
           const char    *title,
           GtkStringList *choices)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", choices, "use-subtitle", TRUE, NULL);

  g_object_unref (choices);
  tru_combo_list_attach (ADW_COMBO_ROW (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkStringList *
list_sheets (void)
{
  GtkStringList *sheets = gtk_string_list_new (NULL);
  const char *token;
  const char *label;

  for (guint i = 0; (label = tru_label_stock (i, &token)); i++)
    gtk_string_list_append (sheets, label);
  gtk_string_list_append (sheets, _("Another layout"));
  return sheets;
}

static void
add_skip (TruLabelDialog *self,
          GtkWidget      *group)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Labels used already"), "subtitle", _("Of the first sheet"), NULL);

  self->skip = gtk_spin_button_new_with_range (0, 200, 1);
  gtk_widget_set_valign (self->skip, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->skip), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Labels used already"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->skip);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->skip);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
new_rows (TruLabelDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *symbols[] = { _("Bars (Code 128)"), _("QR code"), NULL };

  self->which = new_combo (group, _("Which"), gtk_string_list_new (NULL));
  self->sheet = new_combo (group, _("Sheet"), list_sheets ());
  self->layout = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Columns, rows; in mm: width, height, left, top, gaps"),
                               "text", "3,8,70,37,0,0.5,0,0", "visible", FALSE, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->layout);
  self->symbol = new_combo (group, _("Code"), gtk_string_list_new (symbols));
  add_skip (self, group);
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::selected", G_CALLBACK (on_sheet), self, G_CONNECT_SWAPPED);
  return group;
}

static GtkWidget *
new_header (TruLabelDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *preview = gtk_button_new_with_mnemonic (_("_Preview"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (preview, "suggested-action");
  g_signal_connect_object (preview, "clicked", G_CALLBACK (on_preview), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), preview);
  gtk_window_set_default_widget (GTK_WINDOW (self), preview);
  return header;
}

static void
tru_label_dialog_dispose (GObject *object)
{
  TruLabelDialog *self = TRU_LABEL_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_label_dialog_parent_class)->dispose (object);
}

static void
tru_label_dialog_class_init (TruLabelDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_label_dialog_dispose;
}

static void
tru_label_dialog_init (TruLabelDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  self->offered = g_ptr_array_new_with_free_func (offer_free);
  self->error = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_widget_add_css_class (self->error, "finding");
  gtk_widget_add_css_class (self->error, "fill-late");
  gtk_widget_set_visible (self->error, FALSE);
  gtk_widget_set_vexpand (page, TRUE);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_rows (self)));
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), self->error);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 400);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
}

/**
 * tru_label_dialog_new:
 * @widget: where somebody asked for it
 * @office: the office
 * @are_members: whether cards of members are printed, and not labels of items
 *
 * Asks on what to print a label or card for each, and for which of those that tru_label_dialog_offer() adds.
 *
 * Returns: (transfer none): the dialog, to present
 */
TruLabelDialog *
tru_label_dialog_new (GtkWidget *widget,
                      TruOffice *office,
                      gboolean   are_members)
{
  TruLabelDialog *self = g_object_new (TRU_TYPE_LABEL_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  self->office = g_object_ref (office);
  self->are_members = are_members;
  if (are_members)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->sheet), CARDS);
  return self;
}

/**
 * tru_label_dialog_offer:
 * @self: a dialog
 * @label: what these are
 * @rows: rows (#TruRow) of items or members with the uid in their second column
 *
 * Offers to print these; those offered first are printed unless somebody chooses otherwise.
 */
void
tru_label_dialog_offer (TruLabelDialog *self,
                        const char     *label,
                        GListModel     *rows)
{
  Offer *offer = g_new0 (Offer, 1);
  g_autoptr (GStrvBuilder) uids = g_strv_builder_new ();
  GListModel *labels = adw_combo_row_get_model (ADW_COMBO_ROW (self->which));

  offer->n_listed = g_list_model_get_n_items (rows);
  for (guint i = 0; i < MIN (offer->n_listed, PRINTED_AT_MOST); i++)
    {
      g_autoptr (TruRow) row = g_list_model_get_item (rows, i);

      g_strv_builder_add (uids, tru_row_get_text (row, UID_COLUMN));
    }
  offer->uids = g_strv_builder_end (uids);
  g_ptr_array_add (self->offered, offer);
  gtk_string_list_append (GTK_STRING_LIST (labels), label);
  gtk_widget_set_visible (self->which, self->offered->len > 1);
  gtk_window_set_focus (GTK_WINDOW (self), self->offered->len > 1 ? self->which : self->sheet);
  show_title (self);
}
