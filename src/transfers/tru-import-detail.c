/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-detail.h"

#include <glib/gi18n.h>

#include "tru-import-value.h"
#include "tru-kinds.h"
#include "tru-session.h"

#define FIELD_KEY "tru-field"
#define RECEIVED_KEY "tru-received"

/* What the grid is built from. */
typedef struct
{
  GtkGrid *grid;
  GtkSizeGroup *values; /* what is here and what is received get the same width */
  TruStore *store;
  TruImportPlan *plan;
  TruImportItem *item;
  const TruImportEntry *entry;
  gboolean with_choice;
} Detail;

static gboolean
is_among (GArray *fields,
          guint   field)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, guint, i) == field)
      return TRUE;
  return FALSE;
}

static char *
value_text (Detail    *detail,
            TruRecord *record,
            guint      field)
{
  const TruField *descriptor = &detail->entry->kind->fields[field];
  g_autofree char *title = NULL;
  g_autofree char *announced = NULL; /* not here yet: the file brings it */

  if (!record || !tru_record_is_known (record, field))
    return g_strdup (_("unknown"));
  if (descriptor->type != TRU_TYPE_REF)
    return tru_record_format (record, field);
  title = tru_store_title (detail->store, tru_kind_by_name (descriptor->target), tru_record_get_text (record, field));
  if (*title)
    return g_steal_pointer (&title);
  announced = tru_import_plan_get_title (detail->plan, tru_record_get_text (record, field));
  return announced ? g_steal_pointer (&announced) : g_strdup (_("a record of the file"));
}

static void
show_choice (GtkCheckButton *button,
             TruImportItem  *item)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), FIELD_KEY));
  TruImportChoice mine = g_object_get_data (G_OBJECT (button), RECEIVED_KEY) ? TRU_IMPORT_CHOICE_RECEIVED : TRU_IMPORT_CHOICE_HERE;

  gtk_check_button_set_active (button, tru_import_item_get_choice (item, field) == mine);
}

static void
on_item_changed (TruImportItem  *item,
                 GtkCheckButton *button)
{
  show_choice (button, item);
}

static void
on_choice_toggled (GtkCheckButton *button,
                   TruImportItem  *item)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), FIELD_KEY));

  if (gtk_check_button_get_active (button))
    tru_import_item_choose (item, field, g_object_get_data (G_OBJECT (button), RECEIVED_KEY) != NULL);
}

static GtkWidget *
new_choice (guint       field,
            gboolean    received,
            const char *value)
{
  GtkWidget *button = tru_import_value_new_choice (value);

  g_object_set_data (G_OBJECT (button), FIELD_KEY, GUINT_TO_POINTER (field));
  g_object_set_data (G_OBJECT (button), RECEIVED_KEY, GUINT_TO_POINTER (received));
  return button;
}

static void
attach_value (Detail    *detail,
              GtkWidget *value,
              int        column,
              int        line)
{
  gtk_grid_attach (detail->grid, value, column, line, 1, 1);
  gtk_size_group_add_widget (detail->values, value);
}

static void
name_choice (GtkWidget      *button,
             const TruField *field,
             gboolean        received,
             const char     *value)
{
  /* Translators: %1$s is a field, such as “Phone”, %2$s its value */
  g_autofree char *name = g_strdup_printf (received ? _("%1$s, received: %2$s") : _("%1$s, here: %2$s"), tru_field_label (field), value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
connect_choices (Detail           *detail,
                 GtkWidget *const *buttons)
{
  gtk_check_button_set_group (GTK_CHECK_BUTTON (buttons[1]), GTK_CHECK_BUTTON (buttons[0]));
  for (int i = 0; i < 2; i++)
    {
      show_choice (GTK_CHECK_BUTTON (buttons[i]), detail->item);
      g_signal_connect_object (buttons[i], "toggled", G_CALLBACK (on_choice_toggled), detail->item, 0);
      g_signal_connect_object (detail->item, "changed", G_CALLBACK (on_item_changed), buttons[i], 0);
    }
}

static void
add_choices (Detail     *detail,
             int         line,
             guint       field,
             const char *here,
             const char *received)
{
  GtkWidget *buttons[] = { new_choice (field, FALSE, here), new_choice (field, TRUE, received) };
  const TruField *descriptor = &detail->entry->kind->fields[field];

  connect_choices (detail, buttons);
  for (int i = 0; i < 2; i++)
    {
      name_choice (buttons[i], descriptor, i == 1, i == 1 ? received : here);
      attach_value (detail, buttons[i], 1 + i, line);
    }
}

/* One side deleted the record: it stays or goes, comes back or not. */
static GtkWidget *
new_whole_choice (Detail *detail)
{
  gboolean is_here = detail->entry->here != NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons[] = { new_choice (0, FALSE, is_here ? _("Keep it here") : _("Leave it deleted")),
                           new_choice (0, TRUE, is_here ? _("Delete it here too") : _("Bring it back as received")) };

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  connect_choices (detail, buttons);
  gtk_box_append (GTK_BOX (line), buttons[0]);
  gtk_box_append (GTK_BOX (line), buttons[1]);
  return line;
}

static void
add_field (Detail *detail,
           int     line,
           guint   field)
{
  const TruImportEntry *entry = detail->entry;
  gboolean differs = is_among (entry->differing, field);
  gboolean withheld = is_among (entry->withheld, field);
  g_autofree char *here = value_text (detail, entry->here, field);
  g_autofree char *received = value_text (detail, entry->received, field);
  const char *label = tru_field_label (&entry->kind->fields[field]);

  GtkWidget *name = tru_import_text_new (label, differs ? "differing" : "row-text", 18);

  gtk_widget_set_hexpand (name, FALSE);
  gtk_grid_attach (detail->grid, name, 0, line, 1, 1);
  if (differs && detail->with_choice)
    {
      add_choices (detail, line, field, here, received);
      return;
    }
  if (entry->here)
    attach_value (detail, tru_import_value_new (here, tru_record_is_known (entry->here, field)), 1, line);
  if (entry->received)
    attach_value (detail,
                  withheld ? tru_import_value_new_withheld ()
                           : tru_import_value_new (received, tru_record_is_known (entry->received, field)),
                  entry->here ? 2 : 1, line);
}

/* What differs is shown whatever it is, since a person may have to choose. */
static gboolean
is_shown (const TruImportEntry *entry,
          guint                 field,
          guint64               hidden)
{
  if (is_among (entry->differing, field))
    return TRUE;
  return !(hidden >> field & 1)
         && ((entry->here && tru_record_is_known (entry->here, field))
             || (entry->received && tru_record_is_known (entry->received, field)));
}

static char *
day_of (TruStamp stamp)
{
  TruTime at = stamp == TRU_UNKNOWN ? TRU_UNKNOWN : tru_stamp_to_time (stamp);

  return at == TRU_UNKNOWN ? g_strdup (_("unknown date")) : tru_date_format (tru_time_date (at), TRU_DATE_YEAR);
}

static void
add_heading (Detail     *detail,
             int         column,
             const char *title,
             const char *date)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = tru_import_text_new (title, "import-heading", 12);
  GtkWidget *day = tru_import_text_new (date, "secondary", 24);

  gtk_label_set_xalign (GTK_LABEL (day), 1);
  gtk_label_set_width_chars (GTK_LABEL (heading), -1);
  gtk_widget_set_hexpand (heading, FALSE);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), day);
  gtk_widget_set_hexpand (line, column > 0);
  gtk_grid_attach (detail->grid, line, column, 0, 1, 1);
}

static void
add_headings (Detail *detail)
{
  const TruImportEntry *entry = detail->entry;
  g_autofree char *here_day = entry->here ? day_of (tru_record_get_modified (entry->here)) : NULL;
  g_autofree char *received_day = entry->received ? day_of (tru_record_get_modified (entry->received)) : NULL;
  g_autofree char *here = here_day ? g_strdup_printf (_("changed on %s"), here_day) : NULL;
  g_autofree char *received = received_day ? g_strdup_printf (_("dated %s"), received_day) : NULL;

  add_heading (detail, 0, _("Field"), "");
  if (here)
    add_heading (detail, 1, _("Here"), here);
  if (received)
    add_heading (detail, here ? 2 : 1, _("Received"), received);
}

static void
on_keep_all (TruImportItem *item)
{
  tru_import_item_choose_all (item, FALSE);
}

static void
on_take_all (TruImportItem *item)
{
  tru_import_item_choose_all (item, TRUE);
}

static GtkWidget *
new_all_button (TruImportItem *item,
                const char    *label,
                GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, item, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_head (Detail *detail)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char *reason = tru_import_item_get_reason (detail->item);
  g_autofree char *kind = g_strdup_printf ("%s%s%s", tru_kind_label (detail->entry->kind), reason ? " · " : "", reason ? reason : "");

  gtk_box_append (GTK_BOX (texts), tru_import_text_new (detail->entry->title, "title-4", 36));
  gtk_box_append (GTK_BOX (texts), tru_import_text_new (kind, "secondary", 48));
  gtk_box_append (GTK_BOX (head), texts);
  if (!detail->with_choice)
    return head;
  gtk_widget_add_css_class (all, "linked");
  gtk_widget_set_valign (all, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (all), new_all_button (detail->item, _("_Keep all"), G_CALLBACK (on_keep_all)));
  gtk_box_append (GTK_BOX (all), new_all_button (detail->item, _("_Take all"), G_CALLBACK (on_take_all)));
  gtk_box_append (GTK_BOX (head), all);
  return head;
}

static char *
withheld_text (const TruImportEntry *entry)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  if (entry->here)
    return g_strdup (_("“Not shared”: the sender does not share this field; the value here stays."));
  for (guint i = 0; i < entry->withheld->len; i++)
    {
      const TruField *field = &entry->kind->fields[g_array_index (entry->withheld, guint, i)];

      if (field->sensitivity == TRU_SENSITIVE)
        g_string_append_printf (labels, "%s%s", labels->len ? ", " : "", tru_field_label (field));
    }
  return labels->len ? g_strdup_printf (_("The sender does not share: %s."), labels->str) : NULL;
}

static GtkWidget *
new_withheld_note (const char *text)
{
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name ("view-conceal-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (note), icon);
  gtk_box_append (GTK_BOX (note), tru_import_text_new (text, "secondary", 60));
  gtk_widget_set_margin_top (note, 8);
  return note;
}

/**
 * tru_import_detail_new:
 * @store: the database that imports
 * @plan: what a person decides about the file
 * @item: one of its lines
 *
 * Returns: (transfer floating): its fields, here and received, and a choice between the values that differ
 */
GtkWidget *
tru_import_detail_new (TruStore      *store,
                       TruImportPlan *plan,
                       TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GtkSizeGroup) values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  Detail detail = { GTK_GRID (gtk_grid_new ()), values, store, plan, item, entry, FALSE };
  g_autofree char *withheld = entry->withheld->len ? withheld_text (entry) : NULL;
  guint64 hidden = tru_session_hides (store, entry->kind, entry->uid);
  int line = 1;

  detail.with_choice = (entry->action == TRU_IMPORT_CONFLICT || entry->action == TRU_IMPORT_UPDATE) && entry->differing->len > 0;
  gtk_grid_set_column_spacing (detail.grid, 12);
  gtk_grid_set_row_spacing (detail.grid, 8);
  gtk_box_append (GTK_BOX (page), new_head (&detail));
  if (tru_import_item_is_whole (item))
    gtk_box_append (GTK_BOX (page), new_whole_choice (&detail));
  add_headings (&detail);
  for (guint i = 0; i < entry->kind->n_fields; i++)
    if (is_shown (entry, i, hidden))
      add_field (&detail, line++, i);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (detail.grid));
  if (withheld)
    gtk_box_append (GTK_BOX (page), new_withheld_note (withheld));
  return page;
}
