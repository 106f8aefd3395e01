/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-head.h"

#include <glib/gi18n.h>

#include "tru-import-row.h"
#include "tru-text.h"

static gint64
n_records (TruImportPlan *plan)
{
  gint64 n = 0;

  for (guint i = 0; i < TRU_IMPORT_N_ACTIONS; i++)
    n += tru_import_plan_count (plan, i);
  return n;
}

/**
 * tru_import_head_about:
 * @plan: a plan
 *
 * Returns: (transfer full): the file's name, its number of records, when and for what it was sent
 */
char *
tru_import_head_about (TruImportPlan *plan)
{
  const TruImportPreview *preview = tru_import_plan_get_preview (plan);
  TruTime at = preview->date == TRU_UNKNOWN ? TRU_UNKNOWN : tru_stamp_to_time (preview->date);
  g_autofree char *day = at == TRU_UNKNOWN ? NULL : tru_date_format (tru_time_date (at), TRU_DATE_MEDIUM);
  GString *about = g_string_new (preview->file_name);

  g_string_append (about, " · ");
  g_string_append_printf (about, ngettext ("%d record", "%d records", n_records (plan)), (int) n_records (plan));
  if (day)
    {
      g_string_append (about, " · ");
      g_string_append_printf (about, _("sent on %s"), day);
    }
  if (!tru_text_is_blank (preview->purpose))
    g_string_append_printf (about, " · %s", preview->purpose);
  return g_string_free (about, FALSE);
}

/**
 * tru_import_head_unlisted:
 * @plan: a plan
 *
 * Returns: (transfer full): how many records the list does not name; empty when it names them all
 */
char *
tru_import_head_unlisted (TruImportPlan *plan)
{
  const TruImportPreview *preview = tru_import_plan_get_preview (plan);
  int n_unchanged = tru_import_plan_count (plan, TRU_IMPORT_UNCHANGED);
  int n_more = tru_import_plan_count (plan, TRU_IMPORT_CREATE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < preview->entries->len; i++)
    n_more -= ((TruImportEntry *) preview->entries->pdata[i])->action == TRU_IMPORT_CREATE;
  if (n_more > 0)
    g_string_append_printf (text, ngettext ("and %d more record to create", "and %d more records to create", n_more), n_more);
  if (n_unchanged > 0)
    {
      g_string_append (text, text->len ? "\n" : "");
      g_string_append_printf (text, ngettext ("%d unchanged record", "%d unchanged records", n_unchanged), n_unchanged);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_mark (const char *icon,
          const char *text,
          TruTone     tone)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (text);

  tru_tone_set_text (image, tone);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "row-text");
  gtk_box_append (GTK_BOX (mark), image);
  gtk_box_append (GTK_BOX (mark), label);
  return mark;
}

/**
 * tru_import_head_fill_marks:
 * @box: gets what reading the file has proved
 * @plan: a plan
 */
void
tru_import_head_fill_marks (GtkBox        *box,
                            TruImportPlan *plan)
{
  guint n_withheld = tru_import_plan_get_preview (plan)->n_withheld;
  guint n_alike = tru_import_plan_get_preview (plan)->n_alike;
  g_autofree char *withheld = g_strdup_printf (ngettext ("%u field not shared by the sender", "%u fields not shared by the sender",
                                                         n_withheld), n_withheld);
  g_autofree char *alike = g_strdup_printf (ngettext ("%u household that may be known here", "%u households that may be known here",
                                                      n_alike), n_alike);

  gtk_box_append (box, new_mark ("emblem-ok-symbolic", _("Follows the Truelle 1.0 schema"), TRU_TONE_OK));
  gtk_box_append (box, new_mark ("channel-secure-symbolic", _("Complete file, not modified"), TRU_TONE_OK));
  if (n_withheld)
    gtk_box_append (box, new_mark ("view-conceal-symbolic", withheld, TRU_TONE_NEUTRAL));
  if (n_alike)
    gtk_box_append (box, new_mark ("dialog-warning-symbolic", alike, TRU_TONE_ATTENTION));
}

static const char *
counter_text (TruImportAction action,
              gint64          count)
{
  switch (action)
    {
    case TRU_IMPORT_CREATE:
      return _("to create");
    case TRU_IMPORT_UPDATE:
      return _("to update");
    case TRU_IMPORT_UNCHANGED:
      return ngettext ("unchanged", "unchanged", count);
    case TRU_IMPORT_CONFLICT:
      return ngettext ("conflict to decide", "conflicts to decide", count);
    case TRU_IMPORT_DELETE:
      return _("to delete");
    default:
      return ngettext ("refused", "refused", count);
    }
}

static GtkWidget *
new_counter (TruImportAction action,
             gint64          count)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *figure = gtk_label_new (text);
  GtkWidget *label = gtk_label_new (counter_text (action, count));

  tru_tone_set_text (figure, count ? tru_import_tone (action) : TRU_TONE_NEUTRAL);
  gtk_widget_add_css_class (figure, "figure");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "row-text");
  gtk_box_append (GTK_BOX (card), figure);
  gtk_box_append (GTK_BOX (card), label);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "counter");
  return card;
}

/**
 * tru_import_head_fill_counters:
 * @box: gets a card for each thing that happens to records, the rarer ones only when they do
 * @plan: a plan
 */
void
tru_import_head_fill_counters (GtkBox        *box,
                               TruImportPlan *plan)
{
  static const TruImportAction actions[] = { TRU_IMPORT_CREATE, TRU_IMPORT_UPDATE, TRU_IMPORT_UNCHANGED,
                                             TRU_IMPORT_CONFLICT, TRU_IMPORT_REFUSED, TRU_IMPORT_DELETE };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (i < 4 || tru_import_plan_count (plan, actions[i]) > 0)
      gtk_box_append (box, new_counter (actions[i], tru_import_plan_count (plan, actions[i])));
}
