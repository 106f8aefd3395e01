/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-log.h"

#include <glib/gi18n.h>

#include "tru-desk-notice.h"
#include "tru-desk-pictures.h"
#include "tru-desk-returns.h"
#include "tru-desk-sight.h"
#include "tru-desk-size.h"
#include "tru-history.h"
#include "tru-in-sight.h"
#include "tru-return-note.h"

#define PICTURE 32
#define MOST_LINES 24

struct _TruDeskLog
{
  AdwBin parent_instance;

  GtkListBox *list;
  guint n_lines;
  GtkWidget *brief; /* (nullable): the row of a return that the notice tells */
};

/* What a row of the list stands for. */
typedef struct
{
  GtkWidget *shape;
  GtkBox *pictures;
  char *words;
  GtkWidget *label;
  GtkWidget *undo;
  gint64 operation;

  /* Of a return. */
  TruOffice *office;
  TruRow *item;
  TruReturnNote *note;
  TruDate on;
  gboolean is_writing;
  gboolean is_stale; /* something more was noted while it was written */
} Line;

G_DEFINE_FINAL_TYPE (TruDeskLog, tru_desk_log, ADW_TYPE_BIN)

enum
{
  CORRECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void correct (GtkWidget *row);

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->office);
  g_clear_object (&line->item);
  g_free (line->words);
  g_free (line);
}

static Line *
line_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "line");
}

static GtkWidget *
row_of (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
}

/* What the notice says stands there alone: the line names the tool until the next answer comes. */
static void
show_words (Line     *line,
            gboolean  is_brief)
{
  g_autofree char *named = is_brief ? tru_tool_look_named (tru_row_get_text (line->item, TRU_ITEM_ROW_NAME),
                                                           tru_row_get_text (line->item, TRU_ITEM_ROW_CODE)) : NULL;

  gtk_label_set_label (GTK_LABEL (line->label), named ? named : line->words);
}

/* An icon on a large desk, where few words stand; its name says of what in either case. */
static void
show_undo (Line *line)
{
  g_autofree char *undo = g_strdup_printf (_("Undo: %s"), line->words);

  if (!line->undo)
    return;
  if (tru_desk_is_large ())
    gtk_button_set_icon_name (GTK_BUTTON (line->undo), "edit-undo-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (line->undo), _("Undo"));
  gtk_widget_set_tooltip_text (line->undo, tru_desk_is_large () ? undo : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
}

static void
say (Line       *line,
     TruTone     tone,
     const char *text,
     gboolean    is_brief)
{
  char *words = g_strdup (text);

  g_free (line->words);
  line->words = words;
  gtk_image_set_from_icon_name (GTK_IMAGE (line->shape), tru_desk_notice_icon (tone));
  tru_tone_set_text (line->shape, tone);
  show_words (line, is_brief);
  show_undo (line);
}

static void
remove_line (TruDeskLog *self,
             GtkWidget  *row)
{
  if (row == self->brief)
    self->brief = NULL;
  gtk_list_box_remove (self->list, row);
  self->n_lines--;
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_lines > 0);
}

/* The line goes once it is taken back (see tru_desk_log_refresh()); what cannot be still stands. */
static void
on_undo (GtkWidget  *button,
         TruDeskLog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo-operation", "x", line_of (row_of (button))->operation);
}

static TruTone
tone_of (TruItemRoute route)
{
  return route == TRU_ROUTE_SHELF ? TRU_TONE_OK : TRU_TONE_ATTENTION;
}

static void
on_corrected (gpointer      row,
              TruRow       *item,
              TruItemRoute  route,
              gint64        operation,
              const GError *error)
{
  Line *line = line_of (row);
  GtkWidget *self = gtk_widget_get_ancestor (row, TRU_TYPE_DESK_LOG);
  g_autofree char *words = error ? g_strdup (error->message) : tru_desk_return_words (item, tru_office_get_store (line->office), route);
  TruTone tone = error ? TRU_TONE_LATE : tone_of (route);

  line->is_writing = FALSE;
  if (!error)
    line->operation = operation;
  say (line, tone, words, self && TRU_DESK_LOG (self)->brief == row);
  if (self)
    g_signal_emit (self, signals[CORRECTED], 0, tone, words, error ? (gint64) 0 : operation);
  if (line->is_stale && !error)
    correct (row);
}

static void
correct (GtkWidget *row)
{
  Line *line = line_of (row);
  g_autofree char *missing = tru_return_note_get_missing (line->note);
  TruReturn back = { .condition = tru_return_note_get_condition (line->note), .missing = missing, .on = line->on };

  line->is_writing = TRUE;
  line->is_stale = FALSE;
  tru_desk_return (row, line->office, NULL, line->item, &back, line->operation, on_corrected);
}

/* One write at a time: each takes back what the one before left. */
static void
on_noted (TruReturnNote *note)
{
  GtkWidget *row = row_of (GTK_WIDGET (note));

  if (line_of (row)->is_writing)
    line_of (row)->is_stale = TRUE;
  else
    correct (row);
}

static void
tru_desk_log_class_init (TruDeskLogClass *klass)
{
  signals[CORRECTED] = g_signal_new ("corrected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT,
                                     G_TYPE_STRING, G_TYPE_INT64);
}

static void
tru_desk_log_init (TruDeskLog *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  tru_in_sight_only (GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Last scans"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_undo (TruDeskLog *self,
          Line       *line,
          GtkWidget  *box,
          gint64      operation)
{
  line->operation = operation;
  line->undo = tru_tool_look_button (NULL, _("Undo"));
  gtk_widget_add_css_class (line->undo, "desk-undo");
  g_signal_connect (line->undo, "clicked", G_CALLBACK (on_undo), self);
  gtk_box_append (GTK_BOX (box), line->undo);
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = tru_tool_look_label (NULL, "row-text");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
append (TruDeskLog *self,
        GtkWidget  *row)
{
  gtk_list_box_prepend (self->list, row);
  if (++self->n_lines > MOST_LINES)
    remove_line (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MOST_LINES)));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  tru_desk_sight_show (row);
}

/* Takes @line, which has its label and perhaps a note around it. */
static void
add_line (TruDeskLog        *self,
          TruTone            tone,
          const char *const *pictures,
          const char        *text,
          gint64             operation,
          Line              *line,
          GtkWidget         *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  line->shape = gtk_image_new ();
  gtk_widget_add_css_class (line->shape, "desk-shape");
  gtk_widget_add_css_class (box, "loan-line");
  gtk_box_append (GTK_BOX (box), line->shape);
  line->pictures = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4));
  gtk_widget_set_valign (GTK_WIDGET (line->pictures), GTK_ALIGN_CENTER);
  tru_desk_pictures_set (line->pictures, pictures, PICTURE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->pictures));
  gtk_box_append (GTK_BOX (box), line->note ? GTK_WIDGET (line->note) : line->label);
  if (operation > 0)
    add_undo (self, line, box, operation);
  say (line, tone, text, self->brief == row);
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  append (self, row);
}

/**
 * tru_desk_log_add:
 * @self: the lines
 * @tone: ok for done, attention, late for refused
 * @pictures: (nullable) (array zero-terminated=1): the tools'; %NULL for a person or nothing known
 * @text: a sentence
 * @operation: what an undo takes, 0 when there is nothing to undo
 */
void
tru_desk_log_add (TruDeskLog        *self,
                  TruTone            tone,
                  const char *const *pictures,
                  const char        *text,
                  gint64             operation)
{
  Line *line = g_new0 (Line, 1);

  line->label = new_label ();
  add_line (self, tone, pictures, text, operation, line, gtk_list_box_row_new ());
}

/**
 * tru_desk_log_add_return:
 * @self: the lines
 * @office: the office
 * @item: a row about an item that came back, as it was
 * @route: where it goes now
 * @on: the day on which it came back, %TRU_UNKNOWN for today
 * @operation: what an undo takes
 * @is_told: whether the notice says it as well: then the line names the tool alone, until tru_desk_log_tell()
 *
 * Adds a line in which an accessory that did not come back is unticked, and the condition noted; either does the return anew.
 */
void
tru_desk_log_add_return (TruDeskLog   *self,
                         TruOffice    *office,
                         TruRow       *item,
                         TruItemRoute  route,
                         TruDate       on,
                         gint64        operation,
                         gboolean      is_told)
{
  const char *picture = tru_row_get_text (item, TRU_ITEM_ROW_PICTURE);
  const char *const pictures[] = { picture ? picture : "generic", NULL };
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words = tru_desk_return_words (item, tru_office_get_store (office), route);
  Line *line = g_new0 (Line, 1);

  line->office = g_object_ref (office);
  line->item = g_object_ref (item);
  line->on = on;
  line->label = new_label ();
  line->note = tru_return_note_new (office, item, line->label);
  g_signal_connect (line->note, "changed", G_CALLBACK (on_noted), NULL);
  if (is_told)
    self->brief = row;
  add_line (self, tone_of (route), pictures, words, operation, line, row);
}

/**
 * tru_desk_log_tell:
 * @self: the lines
 *
 * The notice says something else now: what it said last is said by its line.
 */
void
tru_desk_log_tell (TruDeskLog *self)
{
  if (self->brief)
    show_words (line_of (self->brief), FALSE);
  self->brief = NULL;
}

/**
 * tru_desk_log_look_into:
 * @self: the lines
 *
 * Gives the keyboard to the newest line's accessories, or its condition.
 *
 * Returns: whether it is a return
 */
gboolean
tru_desk_log_look_into (TruDeskLog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  Line *line = row ? line_of (GTK_WIDGET (row)) : NULL;

  return line && line->note && gtk_widget_child_focus (GTK_WIDGET (line->note), GTK_DIR_TAB_FORWARD);
}

/**
 * tru_desk_log_resize:
 * @self: the lines
 *
 * After the desk became large or ordinary.
 */
void
tru_desk_log_resize (TruDeskLog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      Line *line = line_of (GTK_WIDGET (row));

      tru_desk_pictures_resize (line->pictures, PICTURE);
      show_undo (line);
      if (line->note)
        tru_return_note_resize (line->note);
    }
}

/**
 * tru_desk_log_refresh:
 * @self: the lines
 * @store: a store
 *
 * After the database changed: what was taken back, here or elsewhere, is no longer said to be done.
 */
void
tru_desk_log_refresh (TruDeskLog *self,
                      TruStore   *store)
{
  for (int i = (int) self->n_lines - 1; i >= 0; i--)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));
      Line *line = line_of (row);

      if (line->operation > 0 && !line->is_writing && !tru_history_stands (store, line->operation))
        remove_line (self, row);
    }
}
