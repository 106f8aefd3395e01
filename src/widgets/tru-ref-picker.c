/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ref-picker.h"

#include <glib/gi18n.h>

#include "tru-code.h"
#include "tru-crew.h"
#include "tru-new-records.h"
#include "tru-ref-title.h"
#include "tru-search.h"
#include "tru-session.h"
#include "tru-text.h"
#include "tru-titles.h"

#define MAX_LISTED 200 /* a kind with no more records is listed whole and filtered here */
#define MAX_FOUND 50
#define UID_KEY "tru-uid"
#define FOLDED_KEY "tru-folded"

struct _TruRefPicker
{
  GtkPopover parent_instance;
  TruStore *store;
  const TruKind *kind;
  gboolean is_listed;
  TruDate day;
  char *chosen;
  char *none; /* (nullable): words for choosing none */
  gboolean hides_new;
  TruRefFilter filter; /* NULL for all */
  gpointer filter_data;
  char *words;
  char *code; /* (nullable): the same as the code of a label, without its check character */
  GtkWidget *entry;
  GtkListBox *list;
  GtkWidget *add;
};

enum
{
  PICKED,
  NEW_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruRefPicker, tru_ref_picker, GTK_TYPE_POPOVER)

/* By @folded it is sorted, and found by words typed. */
static void
add_row_as (TruRefPicker *self,
            const char   *uid,
            const char   *text,
            char         *folded)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Its name and what tells it apart stand at the two ends. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), UID_KEY, g_strdup (uid), g_free);
  g_object_set_data_full (G_OBJECT (row), FOLDED_KEY, folded, g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_row (TruRefPicker *self,
         const char   *uid,
         const char   *text)
{
  add_row_as (self, uid, text, tru_text_fold (text));
}

/* Choosing none is a choice too: it stands first, until words are typed. */
static void
add_none (TruRefPicker *self)
{
  if (self->none)
    add_row_as (self, NULL, self->none, g_strdup (""));
}

static void
clear_list (TruRefPicker *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))))
    gtk_list_box_remove (self->list, row);
}

/* A crew that ended before is not there on that day; the one already chosen stays among them. */
static gboolean
is_offered (TruRefPicker *self,
            TruRecord    *record)
{
  TruDate ended = self->kind == &tru_crew_kind ? tru_record_get_number (record, TRU_CREW_ENDED_ON) : TRU_UNKNOWN;

  if (self->filter && !self->filter (record, self->filter_data))
    return FALSE;
  return self->day == TRU_UNKNOWN || ended == TRU_UNKNOWN || ended >= self->day
         || g_strcmp0 (tru_record_get_uid (record), self->chosen) == 0;
}

static gboolean
add_record (TruRecord *record,
            gpointer   user_data,
            GError   **error)
{
  TruRefPicker *self = user_data;
  g_autofree char *title = NULL;

  if (!is_offered (self, record))
    return TRUE;
  title = tru_ref_title (self->store, record);
  add_row (self, tru_record_get_uid (record), title);
  return TRUE;
}

static void
find (TruRefPicker *self,
      const char   *words)
{
  g_autoptr (GPtrArray) found = tru_text_is_blank (words) ? NULL : tru_search (self->store, words, 4 * MAX_FOUND, NULL);
  guint shown = 0;

  clear_list (self);
  for (guint i = 0; found && i < found->len && shown < MAX_FOUND; i++)
    {
      TruHit *hit = found->pdata[i];
      const char *parts[] = { hit->title, hit->subtitle, NULL };
      g_autofree char *text = tru_text_join (parts, " · ");

      if (hit->kind != self->kind)
        continue;
      add_row (self, hit->uid, text);
      shown++;
    }
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  TruRefPicker *self = user_data;

  const char *folded = g_object_get_data (G_OBJECT (row), FOLDED_KEY);

  return !self->words || strstr (folded, self->words) || (self->code && strstr (folded, self->code));
}

static int
by_title (GtkListBoxRow *a,
          GtkListBoxRow *b,
          gpointer       user_data)
{
  return strcmp (g_object_get_data (G_OBJECT (a), FOLDED_KEY), g_object_get_data (G_OBJECT (b), FOLDED_KEY));
}

static GtkListBoxRow *
first_row (TruRefPicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
on_words_changed (TruRefPicker *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *code = tru_code_checked (words);

  if (!self->is_listed)
    {
      find (self, words);
      if (code && !first_row (self))
        find (self, code);
      return;
    }
  g_free (self->words);
  g_free (self->code);
  self->words = tru_text_is_blank (words) ? NULL : tru_text_fold (words);
  self->code = code ? tru_text_fold (code) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

static void
pick (TruRefPicker  *self,
      GtkListBoxRow *row)
{
  g_autofree char *uid = g_strdup (g_object_get_data (G_OBJECT (row), UID_KEY));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, uid);
}

static void
on_new (TruRefPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NEW_WANTED], 0);
}

/* What was looked for in vain is added; of what bears a label, a code that nobody knows is most likely misread. */
static void
on_entry_activated (TruRefPicker *self)
{
  const char *words = tru_ref_picker_get_words (self);
  g_autofree char *code = tru_new_records_has_another (self->kind) ? tru_code_checked (words) : NULL;
  GtkListBoxRow *row = first_row (self);

  if (row)
    pick (self, row);
  else if (!code && !tru_text_is_blank (words) && gtk_widget_get_visible (self->add))
    on_new (self);
}

static gboolean
on_entry_key (TruRefPicker *self,
              guint         key)
{
  GtkListBoxRow *row = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? first_row (self) : NULL;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
tru_ref_picker_finalize (GObject *object)
{
  TruRefPicker *self = TRU_REF_PICKER (object);

  g_clear_object (&self->store);
  g_free (self->words);
  g_free (self->code);
  g_free (self->chosen);
  g_free (self->none);
  G_OBJECT_CLASS (tru_ref_picker_parent_class)->finalize (object);
}

static void
tru_ref_picker_class_init (TruRefPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_ref_picker_finalize;
  signals[PICKED] = g_signal_new ("picked", TRU_TYPE_REF_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NEW_WANTED] = g_signal_new ("new-wanted", TRU_TYPE_REF_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_nothing (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing to choose: type other words, or add one first."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
tru_ref_picker_init (TruRefPicker *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_New…"));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller;

  self->day = TRU_UNKNOWN;
  self->add = add;
  self->entry = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, new_nothing ());
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  gtk_list_box_set_sort_func (self->list, by_title, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "search-hits");
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "min-content-height", 220, "width-request", 320, NULL);
  gtk_box_append (GTK_BOX (content), self->entry);
  gtk_box_append (GTK_BOX (content), scroller);
  gtk_box_append (GTK_BOX (content), add);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_new), self);
  gtk_popover_set_child (GTK_POPOVER (self), content);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_words_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activated), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (pick), self);
}

/**
 * tru_ref_picker_new:
 * @store: a database
 * @kind: the kind of record to pick
 *
 * Returns: (transfer floating): the popover, filled by tru_ref_picker_fill()
 */
GtkWidget *
tru_ref_picker_new (TruStore      *store,
                    const TruKind *kind)
{
  TruRefPicker *self = g_object_new (TRU_TYPE_REF_PICKER, NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, tru_kind_label (kind), -1);
  return GTK_WIDGET (self);
}

/**
 * tru_ref_picker_fill:
 * @self: a picker
 *
 * Begins anew with an empty search. A kind of few records is listed whole; in a long one nothing shows before a word is typed.
 */
void
tru_ref_picker_fill (TruRefPicker *self)
{
  clear_list (self);
  /* A volunteer opens no form that names households. */
  gtk_widget_set_visible (self->add, !self->hides_new && (!tru_session_is_volunteer () || tru_title_is_discreet (self->kind)));
  /* The search knows records by names that a volunteer does not see. */
  self->is_listed = self->filter || tru_store_count (self->store, self->kind) <= MAX_LISTED || (tru_session_is_volunteer () && !tru_title_is_discreet (self->kind));
  if (self->is_listed)
    tru_store_each (self->store, self->kind, add_record, self, NULL);
  add_none (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}

/**
 * tru_ref_picker_set_day:
 * @self: a picker
 * @day: the day for which somebody picks, or %TRU_UNKNOWN for any
 * @chosen: (nullable): uid of what is picked already
 *
 * Crews that ended before the day are not offered from the next tru_ref_picker_fill() on.
 */
void
tru_ref_picker_set_day (TruRefPicker *self,
                        TruDate       day,
                        const char   *chosen)
{
  g_autofree char *kept = self->chosen;

  self->day = day;
  self->chosen = g_strdup (chosen);
}

/**
 * tru_ref_picker_set_none:
 * @self: a picker
 * @none: (nullable): the words under which none can be picked, from the next tru_ref_picker_fill() on
 */
void
tru_ref_picker_set_none (TruRefPicker *self,
                         const char   *none)
{
  g_free (self->none);
  self->none = g_strdup (none);
}

/** tru_ref_picker_hide_new: offers only what is there already. */
void
tru_ref_picker_hide_new (TruRefPicker *self)
{
  self->hides_new = TRUE;
}

/**
 * tru_ref_picker_set_filter:
 * @self: a picker
 * @filter: what is offered from the next tru_ref_picker_fill() on; the list is whole then, however long
 * @data: for @filter
 */
void
tru_ref_picker_set_filter (TruRefPicker *self,
                           TruRefFilter  filter,
                           gpointer      data)
{
  self->filter = filter;
  self->filter_data = data;
}

/**
 * tru_ref_picker_get_words:
 * @self: a picker
 *
 * Returns: (transfer none): what was typed to find a record
 */
const char *
tru_ref_picker_get_words (TruRefPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
