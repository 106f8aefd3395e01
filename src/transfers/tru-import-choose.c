/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-choose.h"

#include <glib/gi18n.h>

#include "tru-calendar-window.h"
#include "tru-file-choice.h"
#include "tru-import-window.h"
#include "tru-table-window.h"

/* What can be taken in: by the file's ending, the window that shows what it would do. */
static const struct
{
  const char *suffix;
  const char *label; /* msgid */
  GtkWindow *(*make) (GtkWindow  *parent,
                      TruOffice  *office,
                      const char *path);
} readers[] = {
  { "xml", N_("Truelle files (XML)"), tru_import_window_new },
  { "ics", N_("Calendars (iCalendar)"), tru_calendar_window_new },
  { "csv", N_("Lists from a spreadsheet (CSV)"), tru_table_window_new },
  { "xlsx", N_("Excel workbooks"), tru_table_window_new },
  { "ods", N_("OpenDocument spreadsheets"), tru_table_window_new },
  { "tsv", N_("Lists separated by tabs"), tru_table_window_new },
};

static void
on_file_chosen (GtkWidget  *widget,
                const char *path,
                gpointer    office)
{
  tru_import_open (GTK_WINDOW (widget), office, path);
}

/* The place of a file’s reader by its ending, -1 for none. */
static int
find_reader (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot && i < G_N_ELEMENTS (readers); i++)
    if (g_ascii_strcasecmp (dot + 1, readers[i].suffix) == 0)
      return (int) i;
  return -1;
}

/* All of them first, then each alone. */
static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _("Files that Truelle reads"));
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    gtk_file_filter_add_suffix (all, readers[i].suffix);
  gtk_file_chooser_add_filter (chooser, all);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (readers[i].label));
      gtk_file_filter_add_suffix (filter, readers[i].suffix);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

/**
 * tru_import_choose:
 * @parent: the window
 * @office: the database that imports
 *
 * Asks for a file, then opens its preview.
 */
void
tru_import_choose (GtkWindow *parent,
                   TruOffice *office)
{
  GtkFileChooser *chooser = tru_file_choice_new (GTK_WIDGET (parent), GTK_FILE_CHOOSER_ACTION_OPEN, _("Import a file"), _("_Preview"),
                                                 on_file_chosen, g_object_ref (office), g_object_unref);

  add_filters (chooser);
  tru_file_choice_show (chooser);
}

/**
 * tru_import_open:
 * @parent: the window
 * @office: the database that imports
 * @path: a file
 *
 * Shows what importing the file would do, or why it cannot be read. What has no known ending is taken for Truelle’s own.
 */
void
tru_import_open (GtkWindow  *parent,
                 TruOffice  *office,
                 const char *path)
{
  gtk_window_present (readers[MAX (find_reader (path), 0)].make (parent, office, path));
}

/**
 * tru_import_reads:
 * @path: a file
 *
 * Returns: whether its ending is one of those that can be taken in
 */
gboolean
tru_import_reads (const char *path)
{
  return find_reader (path) >= 0;
}
