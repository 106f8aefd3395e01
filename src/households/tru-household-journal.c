/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-journal.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-entry.h"
#include "tru-journal.h"
#include "tru-new-record.h"
#include "tru-room.h"
#include "tru-support.h"
#include "tru-text.h"

#define SHOWN_AT_MOST 60 /* each key that is pressed draws them all */
#define DATE_WIDTH 12
#define WORDS_BEFORE_HIT 6

struct _TruHouseholdJournal
{
  GtkWidget parent_instance;
  TruOffice *office;
  GPtrArray *entries;  /* TruRecord, newest first */
  char *household;
  char *author;        /* (nullable): uid of whoever follows the household */
  GtkWidget *content;
  GtkWidget *card;
  GtkWidget *type;
  GtkWidget *text;
  GtkWidget *search;
};

G_DEFINE_FINAL_TYPE (TruHouseholdJournal, tru_household_journal, GTK_TYPE_WIDGET)

static const char *const icons[] = {
  [TRU_ENTRY_TYPE_CALL] = "call-start-symbolic",
  [TRU_ENTRY_TYPE_VISIT] = "user-home-symbolic",
  [TRU_ENTRY_TYPE_MEETING] = "system-users-symbolic",
  [TRU_ENTRY_TYPE_LETTER] = "mail-send-symbolic",
  [TRU_ENTRY_TYPE_EMAIL] = "mail-send-symbolic",
  [TRU_ENTRY_TYPE_NOTE] = "document-edit-symbolic",
};

static char *
author_of (TruHouseholdJournal *self,
           TruRecord           *entry)
{
  const char *author = tru_record_get_text (entry, TRU_ENTRY_AUTHOR);

  return author ? tru_store_title (tru_office_get_store (self->office), &tru_contact_kind, author) : NULL;
}

/* Words of the text, who, the type or the date, in any order. */
static gboolean
matches (TruHouseholdJournal *self,
         TruRecord           *entry,
         const char          *words)
{
  g_autofree char *who = author_of (self, entry);
  g_autofree char *type = tru_record_format (entry, TRU_ENTRY_TYPE);
  g_autofree char *day = tru_date_format (tru_record_get_number (entry, TRU_ENTRY_DAY), TRU_DATE_YEAR);
  g_autofree char *all = g_strjoin (" ", tru_record_get_text (entry, TRU_ENTRY_TEXT), type, day, who, NULL);
  g_autofree char *text = tru_text_fold (all);
  g_autofree char *folded = tru_text_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (char **part = parts; *part; part++)
    if (!strstr (text, *part))
      return FALSE;
  return TRUE;
}

static gboolean
has_one_of (const char *word,
            GStrv       parts)
{
  g_autofree char *folded = tru_text_fold (word);

  for (char **part = parts; *part; part++)
    if (**part && strstr (folded, *part))
      return TRUE;
  return FALSE;
}

/* A line shows where an entry begins, and what one searches may stand at its end. */
static char *
around_hit (const char *text,
            const char *words)
{
  g_auto (GStrv) written = g_strsplit_set (text, " \n", -1);
  g_autofree char *folded = tru_text_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  guint hit = 0;
  g_autofree char *rest = NULL;

  while (written[hit] && !has_one_of (written[hit], parts))
    hit++;
  if (!written[hit] || hit <= WORDS_BEFORE_HIT)
    return g_strdup (text);
  rest = g_strjoinv (" ", written + hit - WORDS_BEFORE_HIT);
  return g_strconcat ("… ", rest, NULL);
}

/* “20 Nov.  Samira confirms …”: the icon says the type to the eye, the tooltip to everybody. */
static void
show_entry (TruHouseholdJournal *self,
            TruRecord           *entry,
            const char          *words)
{
  int type = (int) CLAMP (tru_record_get_number (entry, TRU_ENTRY_TYPE), 0, (gint64) G_N_ELEMENTS (icons) - 1);
  g_autofree char *day = tru_date_format (tru_record_get_number (entry, TRU_ENTRY_DAY), TRU_DATE_YEAR);
  g_autofree char *who = author_of (self, entry);
  g_autofree char *text = around_hit (tru_record_get_text (entry, TRU_ENTRY_TEXT), words);
  GtkWidget *button = tru_card_record_line (TRU_CARD (self->card), text, who,
                                            "win.edit-record", "entry", tru_record_get_uid (entry));
  GtkWidget *line = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *when = tru_card_label (day, "row-text");

  gtk_label_set_width_chars (GTK_LABEL (when), DATE_WIDTH);
  gtk_label_set_wrap (GTK_LABEL (when), FALSE);
  gtk_box_prepend (GTK_BOX (line), when);
  gtk_box_prepend (GTK_BOX (line), gtk_image_new_from_icon_name (icons[type]));
  gtk_widget_set_tooltip_text (button, _(tru_entry_type_options[type].label));
}

/* “2005 contacts”, while one searches “12 contacts of 2005” */
static char *
caption_of (TruHouseholdJournal *self,
            guint                n_found)
{
  guint n = self->entries->len;

  if (n == 0)
    return NULL;
  if (n_found < n)
    /* Translators: how many contacts of a journal a search found, of how many */
    return g_strdup_printf (ngettext ("%u contact of %u", "%u contacts of %u", n_found), n_found, n);
  return g_strdup_printf (ngettext ("%u contact", "%u contacts", n), n);
}

static void
show_entries (TruHouseholdJournal *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *caption = NULL;
  guint n = 0;

  tru_card_clear (TRU_CARD (self->card));
  for (guint i = 0; i < self->entries->len; i++)
    if ((!*words || matches (self, g_ptr_array_index (self->entries, i), words)) && n++ < SHOWN_AT_MOST)
      show_entry (self, g_ptr_array_index (self->entries, i), words);
  caption = caption_of (self, n);
  tru_card_set_caption (TRU_CARD (self->card), caption);
  if (self->entries->len == 0)
    tru_card_note (TRU_CARD (self->card), _("No contact noted yet. Write above what was said, and press Enter."));
  else if (n == 0)
    tru_card_note (TRU_CARD (self->card), _("No contact has these words."));
  else if (n > SHOWN_AT_MOST)
    tru_card_note (TRU_CARD (self->card), _("Only the latest are shown: search the journal for older ones."));
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  TruRecord *first = *(TruRecord *const *) a;
  TruRecord *second = *(TruRecord *const *) b;
  gint64 one = tru_record_get_number (first, TRU_ENTRY_DAY);
  gint64 other = tru_record_get_number (second, TRU_ENTRY_DAY);

  if (one != other)
    return one > other ? -1 : 1;
  return tru_record_get_id (first) > tru_record_get_id (second) ? -1 : 1;
}

static gboolean
write_entry (TruStore *store,
             gpointer  entry,
             GError  **error)
{
  return tru_journal_write (store, entry, error);
}

static void
on_written (TruHouseholdJournal *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  TruRecord *entry;

  if (!self->household || tru_text_is_blank (text))
    return;
  entry = tru_record_new (&tru_entry_kind);
  tru_record_set_text (entry, TRU_ENTRY_HOUSEHOLD, self->household);
  tru_record_set_text (entry, TRU_ENTRY_AUTHOR, self->author);
  tru_record_set_text (entry, TRU_ENTRY_TEXT, text);
  tru_record_set_number (entry, TRU_ENTRY_DAY, tru_clock_today ());
  tru_record_set_number (entry, TRU_ENTRY_TYPE, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->type)));
  tru_room_do (GTK_WIDGET (self), self->office, _("Journal written"), write_entry, entry, g_object_unref);
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
}

/* Another day, another author, several lines: the whole form, with what was typed so far. */
static void
on_more (TruHouseholdJournal *self)
{
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());
  guint type = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->type));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.add-record",
                                      tru_new_record_target ("entry", "household", self->household, "day", today, "author", self->author,
                                                           "type", tru_entry_type_options[type].token, "text",
                                                           tru_text_is_blank (text) ? NULL : text, NULL));
}

static void
tru_household_journal_dispose (GObject *object)
{
  TruHouseholdJournal *self = TRU_HOUSEHOLD_JOURNAL (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->household, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_household_journal_parent_class)->dispose (object);
}

static void
tru_household_journal_class_init (TruHouseholdJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_household_journal_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_types (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (const TruOption *option = tru_entry_type_options; option->token; option++)
    gtk_string_list_append (labels, _(option->label));
  return gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
}

static GtkWidget *
new_line (TruHouseholdJournal *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Write"));
  GtkWidget *more = gtk_button_new_with_mnemonic (_("Another _Day…"));

  self->type = new_types ();
  self->text = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), _("What was said or done, then Enter"));
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New contact"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->type), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Type of contact"), -1);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (on_written), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_written), self);
  gtk_box_append (GTK_BOX (line), self->type);
  gtk_box_append (GTK_BOX (line), self->text);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (line), more);
  return line;
}

static void
tru_household_journal_init (TruHouseholdJournal *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 11);
  self->card = g_object_new (TRU_TYPE_CARD, "title", _("Contacts"), NULL);
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the journal"), -1);
  g_object_set (self->search, "placeholder-text", _("Search the journal"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (show_entries), self);
  gtk_box_append (GTK_BOX (self->content), new_line (self));
  gtk_box_append (GTK_BOX (self->content), self->search);
  gtk_box_append (GTK_BOX (self->content), self->card);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

/**
 * tru_household_journal_show:
 * @self: the tab
 * @office: the database
 * @file: a household's file
 *
 * Shows its entries. What is being written stays while the same household is shown.
 */
void
tru_household_journal_show (TruHouseholdJournal    *self,
                            TruOffice              *office,
                            const TruHouseholdFile *file)
{
  const char *uid = tru_household_file_uid (file);
  GPtrArray *entries = tru_store_find (file->store, &tru_entry_kind, TRU_ENTRY_HOUSEHOLD, uid, NULL);

  g_set_object (&self->office, office);
  if (g_strcmp0 (self->household, uid) != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), "");
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    }
  g_free (self->household);
  g_free (self->author);
  self->household = g_strdup (uid);
  self->author = file->support ? g_strdup (tru_record_get_text (file->support, TRU_SUPPORT_FOLLOWER)) : NULL;
  if (entries)
    {
      g_ptr_array_unref (self->entries);
      self->entries = entries;
      g_ptr_array_sort (self->entries, newest_first);
    }
  show_entries (self);
}

/**
 * tru_household_journal_begin:
 * @self: the tab
 *
 * Puts the keyboard where the next entry is written.
 */
void
tru_household_journal_begin (TruHouseholdJournal *self)
{
  gtk_widget_grab_focus (self->text);
}
