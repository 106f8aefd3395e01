/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-page.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-decimal.h"
#include "tru-lending.h"
#include "tru-paper-window.h"
#include "tru-queries-stock-take.h"
#include "tru-room.h"
#include "tru-stock-count.h"
#include "tru-stock-line.h"
#include "tru-stock-take.h"
#include "tru-stock-takes.h"
#include "tru-text.h"

#define SHOWN_AT_MOST 60

struct _TruStockPage
{
  TruToolPage parent_instance;

  char *take; /* uid of the one shown */
  gboolean is_reading;

  GtkWidget *start_button;
  GtkListBox *takes;
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *counters;
  GtkWidget *finish_button;
  GtkEntry *field;
  GtkWidget *seen_title;
  GtkListBox *seen;
  GtkLabel *missing_title;
  GtkListBox *missing;
};

G_DEFINE_FINAL_TYPE (TruStockPage, tru_stock_page, TRU_TYPE_TOOL_PAGE)

typedef struct
{
  char *take;
  char *code;
} Scan;

static void
scan_free (gpointer data)
{
  Scan *scan = data;

  g_free (scan->take);
  g_free (scan->code);
  g_free (scan);
}

static gboolean
scan_run (TruStore  *store,
          gpointer   data,
          GError   **error)
{
  Scan *scan = data;
  g_autoptr (TruRecord) count = tru_stock_takes_scan (store, scan->take, scan->code, error);

  return count != NULL;
}

static void
on_scanned (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TruStockPage) self = data;
  g_autoptr (GError) error = NULL;

  if (tru_office_run_finish (TRU_OFFICE (source), result, NULL, &error))
    return;
  tru_room_toast (GTK_WIDGET (self), error->message);
  gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The line comes when it is kept. */
static void
count (TruStockPage *self,
       const char   *code)
{
  Scan *scan = g_new0 (Scan, 1);

  scan->take = g_strdup (self->take);
  scan->code = g_strdup (code);
  tru_office_run (tru_tool_page_get_office (TRU_TOOL_PAGE (self)), scan_run, scan, scan_free, on_scanned, g_object_ref (self));
}

/* The field is free for the next scan at once. */
static void
on_entered (TruStockPage *self)
{
  const char *code = gtk_editable_get_text (GTK_EDITABLE (self->field));

  if (!self->take || tru_text_is_blank (code))
    return;
  count (self, code);
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
}

static gboolean
start_take (TruStore           *store,
            TruRecord          *record,
            const TruOverride  *override,
            GError            **error)
{
  g_autoptr (TruRecord) take
    = tru_stock_takes_start (store, tru_record_get_text (record, TRU_STOCK_TAKE_TOOL_LIBRARY), tru_record_get_text (record, TRU_STOCK_TAKE_CATEGORY),
                             tru_record_get_text (record, TRU_STOCK_TAKE_PLACE), error);

  return take != NULL;
}

static gboolean
finish_take (TruStore  *store,
             gpointer   take,
             GError   **error)
{
  return tru_stock_takes_finish (store, take, error) >= 0;
}

/* What has just been started comes first on the list; its shelf is scanned next. */
static void
on_started (TruStockPage *self)
{
  tru_stock_page_show_take (self, NULL);
  tru_tool_page_start (TRU_TOOL_PAGE (self));
}

static void
on_start (TruStockPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  static const guint fields[] = { TRU_STOCK_TAKE_TOOL_LIBRARY, TRU_STOCK_TAKE_PLACE, TRU_STOCK_TAKE_CATEGORY };
  g_autoptr (TruRecord) record = tru_record_new (&tru_stock_take_kind);
  TruActDialog *dialog;

  tru_record_set_text (record, TRU_STOCK_TAKE_TOOL_LIBRARY, tru_tool_page_get_home (page));
  tru_record_set_number (record, TRU_STOCK_TAKE_STARTED_ON, 0);
  dialog = tru_act_dialog_new (GTK_WIDGET (self), tru_tool_page_get_office (page), _("Start a Stock-take"), _("_Start"), record, start_take);
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  tru_act_dialog_set_done (dialog, _("Stock-take started"));
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_started), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_finish (TruStockPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  tru_room_do (GTK_WIDGET (self), tru_tool_page_get_office (page), _("Stock-take finished"), finish_take, g_strdup (self->take), g_free);
}

static void
on_report (TruStockPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = self->take ? tru_stock_takes_document (tru_tool_page_get_store (page), self->take, &error) : NULL;

  if (document)
    tru_paper_window_open (GTK_WIDGET (self), document, _("stock-take.pdf"));
  else if (error)
    tru_room_toast (GTK_WIDGET (self), error->message);
}

static gboolean
take_back (TruStore  *store,
           gpointer   item,
           GError   **error)
{
  g_autoptr (TruRecord) loan = tru_lending_check_in (store, item, TRU_UNKNOWN, error);

  return loan != NULL;
}

static gboolean
shelve (TruStore  *store,
        gpointer   count,
        GError   **error)
{
  return tru_stock_takes_shelve (store, count, error);
}

/* Acts on what a line is about; the next label may be scanned at once. */
static void
do_on_line (GtkWidget     *button,
            const char    *done,
            TruOfficeFunc  act)
{
  TruToolPage *page = TRU_TOOL_PAGE (gtk_widget_get_ancestor (button, TRU_TYPE_TOOL_PAGE));

  tru_room_do (button, tru_tool_page_get_office (page), done, act, g_strdup (g_object_get_data (G_OBJECT (button), "uid")), g_free);
  tru_tool_page_start (page);
}

static void
on_take_back (GtkWidget *button)
{
  do_on_line (button, _("Return noted"), take_back);
}

static void
on_shelve (GtkWidget *button)
{
  do_on_line (button, _("Shelf noted"), shelve);
}

static GtkWidget *
new_line_button (const char *label,
                 TruRow     *count,
                 const char *uid,
                 GCallback   on_clicked)
{
  GtkWidget *button = tru_tool_look_button (NULL, label);
  g_autofree char *full = g_strdup_printf ("%s, %s", label, tru_row_get_text (count, TRU_COUNT_ROW_NAME));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  g_object_set_data_full (G_OBJECT (button), "uid", g_strdup (uid), g_free);
  g_signal_connect (button, "clicked", on_clicked, NULL);
  return button;
}

/* What stands here is back, whatever the books say; and here is where it stands, if they say nothing. */
static GtkWidget *
new_act (TruRow *count)
{
  if (tru_stock_line_is_lent (count))
    return new_line_button (_("Take Back"), count, tru_row_get_text (count, TRU_COUNT_ROW_ITEM), G_CALLBACK (on_take_back));
  if (tru_stock_line_needs_shelf (count))
    return new_line_button (_("Its Shelf Is Here"), count, tru_row_get_text (count, TRU_COUNT_ROW_UID), G_CALLBACK (on_shelve));
  return NULL;
}

/* Each scan fills the lists anew: of thousands only the first are shown, the report has them all. */
static guint
fill (GtkListBox *list,
      GPtrArray  *rows)
{
  guint n = rows ? rows->len : 0;

  tru_tool_look_clear (GTK_WIDGET (list));
  for (guint i = 0; i < MIN (n, SHOWN_AT_MOST); i++)
    gtk_list_box_append (list, tru_stock_line_new (rows->pdata[i], new_act (rows->pdata[i])));
  if (n > SHOWN_AT_MOST)
    {
      g_autofree char *number = tru_number_format (n - SHOWN_AT_MOST);
      g_autofree char *more = g_strdup_printf (ngettext ("and %s more: see the report", "and %s more: see the report", n - SHOWN_AT_MOST), number);

      gtk_list_box_append (list, tru_tool_look_label (more, "secondary"));
    }
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
  return n;
}

static guint
count_result (GPtrArray  *rows,
              const char *result)
{
  guint n = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    n += g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_COUNT_ROW_RESULT), result) == 0;
  return n;
}

static void
show_counters (TruStockPage *self,
               GPtrArray    *seen,
               guint         n_missing,
               gboolean      is_finished)
{
  guint n_found = count_result (seen, "found");
  guint n_other = (seen ? seen->len : 0) - n_found;
  g_autofree char *found_number = tru_number_format (n_found);
  g_autofree char *other_number = tru_number_format (n_other);
  g_autofree char *missing_number = tru_number_format (n_missing);
  g_autofree char *found = g_strdup_printf (ngettext ("%s found", "%s found", n_found), found_number);
  g_autofree char *other = g_strdup_printf (ngettext ("%s to look at", "%s to look at", n_other), other_number);
  g_autofree char *missing = g_strdup_printf (is_finished ? ngettext ("%s missing", "%s missing", n_missing)
                                                          : ngettext ("%s not seen yet", "%s not seen yet", n_missing), missing_number);
  const char *parts[] = { found, other, missing, NULL };
  g_autofree char *text = tru_text_join (parts, " · ");

  gtk_label_set_label (self->counters, text);
}

static void
show_take (TruStockPage *self)
{
  TruStore *store = tru_tool_page_get_store (TRU_TOOL_PAGE (self));
  g_autoptr (TruRow) take = self->take ? tru_query_first (store, &tru_query_stock_take_row, NULL, "$uid", self->take, NULL) : NULL;
  g_autoptr (GPtrArray) seen = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *name = NULL;
  gboolean is_finished;
  guint n_missing;

  gtk_stack_set_visible_child_name (self->stack, take ? "take" : "none");
  if (!take)
    return;
  is_finished = tru_row_get_text (take, TRU_TAKE_ROW_FINISHED) != NULL;
  seen = tru_query_run (store, &tru_query_stock_counts, NULL, "$take", self->take, NULL);
  missing = tru_query_run (store, &tru_query_stock_missing, NULL, "$take", self->take, NULL);
  name = tru_stock_take_name (take);
  gtk_label_set_label (self->title, name);
  gtk_widget_set_visible (self->seen_title, fill (self->seen, seen) > 0);
  n_missing = fill (self->missing, missing);
  gtk_label_set_label (self->missing_title, is_finished ? _("Missing") : _("Not seen yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->missing_title), n_missing > 0);
  gtk_widget_set_visible (self->finish_button, !is_finished);
  gtk_widget_set_visible (GTK_WIDGET (self->field), !is_finished);
  show_counters (self, seen, n_missing, is_finished);
}

/* Without a choice the first of the list is shown: what is under way comes first. */
static void
read_takes (TruStockPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GPtrArray) rows = tru_query_run (tru_tool_page_get_store (page), &tru_query_stock_takes, NULL,
                                              "$library", tru_tool_page_get_library (page), NULL);

  self->is_reading = TRUE;
  tru_tool_look_clear (GTK_WIDGET (self->takes));
  for (guint i = 0; rows && i < rows->len; i++)
    {
      GtkWidget *line = tru_stock_take_line (rows->pdata[i]);
      const char *uid = tru_row_get_text (rows->pdata[i], TRU_TAKE_ROW_UID);

      if (!self->take)
        self->take = g_strdup (uid);
      g_object_set_data_full (G_OBJECT (line), "uid", g_strdup (uid), g_free);
      gtk_list_box_append (self->takes, line);
      if (g_strcmp0 (uid, self->take) == 0)
        gtk_list_box_select_row (self->takes, GTK_LIST_BOX_ROW (line));
    }
  self->is_reading = FALSE;
}

static void
on_row_selected (TruStockPage  *self,
                 GtkListBoxRow *row)
{
  if (self->is_reading || !row)
    return;
  g_free (self->take);
  self->take = g_strdup (g_object_get_data (G_OBJECT (row), "uid"));
  show_take (self);
}

static void
tru_stock_page_refresh (TruToolPage *page)
{
  TruStockPage *self = TRU_STOCK_PAGE (page);

  read_takes (self);
  show_take (self);
}

static void
tru_stock_page_start (TruToolPage *page)
{
  TruStockPage *self = TRU_STOCK_PAGE (page);

  gtk_widget_grab_focus (gtk_widget_get_mapped (GTK_WIDGET (self->field)) ? GTK_WIDGET (self->field) : self->start_button);
}

static void
tru_stock_page_dispose (GObject *object)
{
  TruStockPage *self = TRU_STOCK_PAGE (object);

  g_clear_pointer (&self->take, g_free);
  G_OBJECT_CLASS (tru_stock_page_parent_class)->dispose (object);
}

static void
tru_stock_page_add (TruToolPage *page)
{
  on_start (TRU_STOCK_PAGE (page));
}

static void
tru_stock_page_class_init (TruStockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_stock_page_dispose;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_stock_page_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->add = tru_stock_page_add;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_stock_page_start;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/stock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, takes);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, title);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, counters);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, field);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, seen_title);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, seen);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, missing_title);
  gtk_widget_class_bind_template_child (widget_class, TruStockPage, missing);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_finish);
  gtk_widget_class_bind_template_callback (widget_class, on_report);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
}

static void
tru_stock_page_init (TruStockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_stock_page_show_take:
 * @self: the page
 * @uid: (nullable): uid of a stock-take, which is shown from now on
 */
void
tru_stock_page_show_take (TruStockPage *self,
                          const char   *uid)
{
  g_free (self->take);
  self->take = g_strdup (uid);
  tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}

/**
 * tru_stock_page_take_scan:
 * @self: a page
 * @code: what a scanner read, without its check character; or whatever it read that is no code
 *
 * Returns: whether a count is open that it goes into
 */
gboolean
tru_stock_page_take_scan (TruStockPage *self,
                          const char   *code)
{
  if (!self->take || !gtk_widget_get_mapped (GTK_WIDGET (self->field)))
    return FALSE;
  count (self, code);
  return TRUE;
}
