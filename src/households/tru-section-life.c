/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-contact.h"
#include "tru-event.h"
#include "tru-history.h"
#include "tru-household.h"
#include "tru-household-words.h"
#include "tru-kinds.h"
#include "tru-operation-error.h"
#include "tru-referral.h"
#include "tru-round.h"
#include "tru-support.h"

#define MAX_EVENTS 5
#define MAX_CHANGES 6
#define CHANGES_OF_A_RECORD 4
#define DATE_WIDTH 8
#define TIME_WIDTH 14

static const char *const event_icons[] = {
  [TRU_EVENT_TYPE_VISIT] = "user-home-symbolic",
  [TRU_EVENT_TYPE_COMMITTEE] = "system-users-symbolic",
  [TRU_EVENT_TYPE_DROP_IN] = "user-available-symbolic",
  [TRU_EVENT_TYPE_WORKSHOP] = "applications-engineering-symbolic",
  [TRU_EVENT_TYPE_OTHER] = "x-office-calendar-symbolic",
};

static const TruTone event_tones[] = {
  [TRU_EVENT_TYPE_VISIT] = TRU_TONE_VISIT,
  [TRU_EVENT_TYPE_COMMITTEE] = TRU_TONE_COMMITTEE,
  [TRU_EVENT_TYPE_DROP_IN] = TRU_TONE_DROP_IN,
  [TRU_EVENT_TYPE_WORKSHOP] = TRU_TONE_WORKSHOP,
  [TRU_EVENT_TYPE_OTHER] = TRU_TONE_NEUTRAL,
};

static char *
event_day (TruTime starts_at,
           TruDate today)
{
  g_autofree char *day = tru_date_format (tru_time_date (starts_at), TRU_DATE_SHORT);
  g_autofree char *clock = tru_time_format_clock (starts_at);

  return tru_time_date (starts_at) < today ? g_steal_pointer (&day) : tru_household_join (", ", day, clock, NULL);
}

/* The icon says the type to the eye, the tooltip to everybody. */
static void
show_event (TruCard                *card,
            const TruHouseholdFile *file,
            TruRow                 *row)
{
  int type = tru_field_option (&tru_event_kind.fields[TRU_EVENT_TYPE], tru_row_get_text (row, TRU_HOUSEHOLD_EVENT_TYPE));
  const char *state = tru_row_get_text (row, TRU_HOUSEHOLD_EVENT_STATE);
  g_autofree char *day = event_day (tru_row_get_time (row, TRU_HOUSEHOLD_EVENT_STARTS_AT), file->today);
  gboolean plain = g_strcmp0 (state, "planned") == 0 || g_strcmp0 (state, "past") == 0 || g_strcmp0 (state, "held") == 0;
  const char *mark = g_strcmp0 (state, "cancelled") == 0 ? _("cancelled") : g_strcmp0 (state, "missed") == 0 ? _("missed") : _("excused");
  GtkWidget *button = tru_card_record_line (card, tru_row_get_text (row, TRU_HOUSEHOLD_EVENT_TITLE), plain ? NULL : mark, "win.show-record",
                                            "event", tru_row_get_text (row, TRU_HOUSEHOLD_EVENT_UID));
  GtkWidget *line = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *when = tru_card_label (day, "row-text");
  GtkWidget *icon = gtk_image_new_from_icon_name (event_icons[MAX (type, 0)]);

  tru_tone_set_text (icon, event_tones[MAX (type, 0)]);
  gtk_label_set_width_chars (GTK_LABEL (when), TIME_WIDTH);
  gtk_label_set_wrap (GTK_LABEL (when), FALSE);
  gtk_box_prepend (GTK_BOX (line), when);
  gtk_box_prepend (GTK_BOX (line), icon);
  gtk_widget_set_tooltip_text (button, _(tru_event_type_options[MAX (type, 0)].label));
}

/* “came 3 times, 5 h 30 min; missed once”, for each person who was expected somewhere. */
static void
show_presence (TruCard                *card,
               const TruHouseholdFile *file)
{
  g_autoptr (GPtrArray) presences = tru_presence_of_household (file->store, tru_household_file_uid (file), TRU_UNKNOWN, TRU_UNKNOWN, NULL);

  for (guint i = 0; presences && i < presences->len; i++)
    {
      const TruPresence *presence = presences->pdata[i];
      g_autofree char *span = tru_time_format_span ((int) presence->minutes);
      g_autofree char *came = presence->times == 0 ? NULL
                                                   : g_strdup_printf (ngettext ("came %u time, %s", "came %u times, %s", presence->times),
                                                                      presence->times, span);
      g_autofree char *missed = presence->absences == 0 ? NULL
                                                        : g_strdup_printf (ngettext ("missed %u time", "missed %u times", presence->absences),
                                                                           presence->absences);
      g_autofree char *text = tru_household_join (" · ", came ? came : "", missed ? missed : "", NULL);

      if (*text)
        tru_card_pair (card, presence->name, text);
    }
}

void
tru_household_show_events (TruCard                *card,
                           const TruHouseholdFile *file,
                           GMenu                  *menu)
{
  g_autofree char *caption = NULL;

  tru_menu_act (menu, _("_Add an Appointment…"), "win.add-visit", g_variant_new_string (tru_household_file_uid (file)));
  /* Translators: how many appointments there are in all */
  caption = g_strdup_printf (_("%u in all"), file->events->len);
  tru_card_set_caption (card, file->events->len > MAX_EVENTS ? caption : NULL);
  for (guint i = 0; i < MIN (file->events->len, MAX_EVENTS); i++)
    show_event (card, file, file->events->pdata[i]);
  if (file->events->len == 0)
    tru_card_note (card, _("No appointment yet. Plan a visit with the pencil or in the calendar."));
  show_presence (card, file);
}

void
tru_household_show_loans (TruCard                *card,
                          const TruHouseholdFile *file,
                          GMenu                  *menu)
{
  tru_card_set_caption (card, file->loans->len ? _("due on") : NULL);
  for (guint i = 0; i < file->loans->len; i++)
    {
      TruRow *row = file->loans->pdata[i];
      g_autofree char *day = tru_date_format (tru_row_get_date (row, TRU_HOUSEHOLD_LOAN_DUE_ON), TRU_DATE_SHORT);
      gboolean late = g_strcmp0 (tru_row_get_text (row, TRU_HOUSEHOLD_LOAN_STATE), "late") == 0;
      g_autofree char *due = late ? g_strdup_printf (_("%s, late"), day) : g_strdup (day);
      GtkWidget *button = tru_card_record_line (card, tru_row_get_text (row, TRU_HOUSEHOLD_LOAN_TITLE), due, "win.show-record", "item",
                                                tru_row_get_text (row, TRU_HOUSEHOLD_LOAN_ITEM));

      gtk_widget_set_tooltip_text (button, tru_row_get_text (row, TRU_HOUSEHOLD_LOAN_CODE));
      if (late)
        tru_tone_set_text (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))), TRU_TONE_LATE);
    }
  if (file->loans->len == 0)
    tru_card_note (card, _("No tool is on loan. Tools are lent at the tool library’s desk."));
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  const TruChange *first = *(TruChange *const *) a;
  const TruChange *second = *(TruChange *const *) b;

  return (second->operation > first->operation) - (second->operation < first->operation);
}

/* The newest changes of all records of the file. */
static GPtrArray *
read_changes (const TruHouseholdFile *file)
{
  g_autoptr (GPtrArray) parts = tru_query_run (file->store, &tru_query_household_parts, NULL, "$household", tru_household_file_uid (file), NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_change_free);

  for (guint i = 0; parts && i < parts->len; i++)
    {
      GPtrArray *some = tru_history_of (file->store, tru_row_get_text (parts->pdata[i], TRU_HOUSEHOLD_PART_UID), CHANGES_OF_A_RECORD, NULL);

      if (some)
        g_ptr_array_extend_and_steal (all, some);
    }
  g_ptr_array_sort (all, newest_first);
  return all;
}

/* What is only added, changed or removed says of itself what it is: “Person “Samira Benali””. */
static char *
name_record (const TruHouseholdFile *file,
             const TruChange        *change)
{
  static const char *const plain[] = { "add", "edit", "remove", "undo", NULL };
  g_autofree char *title = tru_store_title (file->store, change->kind, change->uid);

  if (!g_strv_contains (plain, change->name))
    return g_strdup (change->kind == &tru_household_kind || !title ? "" : title);
  if (change->kind == &tru_household_kind || !title || !*title)
    return g_strdup (tru_kind_label (change->kind));
  return g_strdup_printf (_("%1$s “%2$s”"), tru_kind_label (change->kind), title);
}

/* “20 Nov.  Contract signed, by Nadia”: one line per operation, however many records it wrote. */
static void
show_change (TruCard                *card,
             const TruHouseholdFile *file,
             const TruChange        *change)
{
  g_autofree char *day = tru_date_format (tru_time_date (tru_stamp_to_time (change->at)), TRU_DATE_SHORT);
  g_autofree char *record = name_record (file, change);
  g_autofree char *what = tru_household_join (", ", tru_operation_label (change->name), record, change->motive ? change->motive : "", NULL);
  g_autofree char *sentence = g_strdup_printf (change->is_undone ? _("%s (undone)") : "%s", what);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *when = tru_card_label (day, "row-text");
  GtkWidget *text = tru_card_label (sentence, "row-text");
  GtkWidget *who = tru_card_label (change->who, "secondary");

  gtk_label_set_width_chars (GTK_LABEL (when), DATE_WIDTH);
  gtk_label_set_wrap (GTK_LABEL (when), FALSE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), when);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), who);
  tru_card_append (card, line);
}

void
tru_household_show_history (TruCard                *card,
                            const TruHouseholdFile *file,
                            GMenu                  *menu)
{
  g_autoptr (GPtrArray) changes = read_changes (file);
  gint64 last = 0;
  guint n = 0;

  for (guint i = 0; i < changes->len && n < MAX_CHANGES; i++)
    {
      const TruChange *change = changes->pdata[i];

      if (change->operation == last)
        continue;
      last = change->operation;
      show_change (card, file, change);
      n++;
    }
  if (n == 0)
    tru_card_note (card, _("Nothing has been changed here yet; every change will be listed."));
}

static void
pair_of_field (TruCard    *card,
               const char *label,
               TruRecord  *record,
               guint       field)
{
  g_autofree char *value = tru_record_format (record, field);

  if (value && *value)
    tru_card_pair (card, label, value);
}

static void
pair_of_contact (TruCard                *card,
                 const TruHouseholdFile *file,
                 const char             *label,
                 guint                   field)
{
  const char *uid = tru_record_get_text (file->household, field);
  g_autofree char *name = uid ? tru_store_title (file->store, &tru_contact_kind, uid) : NULL;

  tru_card_pair (card, label, name);
}

static void
fill_follow_up_menu (const TruHouseholdFile *file,
                     GMenu                  *menu)
{
  const char *uid = tru_household_file_uid (file);
  g_autoptr (GPtrArray) referrals = tru_store_find (file->store, &tru_referral_kind, TRU_REFERRAL_HOUSEHOLD, uid, NULL);
  g_autoptr (GMenu) papers = g_menu_new ();

  tru_menu_edit (menu, _("_Household…"), file->household);
  tru_menu_edit (menu, _("_Support…"), file->support);
  for (guint i = 0; referrals && i < referrals->len; i++)
    {
      g_autofree char *day = tru_record_format (referrals->pdata[i], TRU_REFERRAL_RECEIVED_ON);
      g_autofree char *label = g_strdup_printf (_("Referral of %s…"), day);

      tru_menu_edit (papers, label, referrals->pdata[i]);
    }
  tru_menu_add (papers, _("Add a _Referral…"), "referral", "household", uid, NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (papers));
}

void
tru_household_show_follow_up (TruCard                *card,
                              const TruHouseholdFile *file,
                              GMenu                  *menu)
{
  fill_follow_up_menu (file, menu);
  pair_of_field (card, _("File number"), file->household, TRU_HOUSEHOLD_FILE_NUMBER);
  pair_of_field (card, _("Phone"), file->household, TRU_HOUSEHOLD_PHONE);
  pair_of_field (card, _("E-mail"), file->household, TRU_HOUSEHOLD_EMAIL);
  pair_of_contact (card, file, _("Referrer"), TRU_HOUSEHOLD_REFERRER);
  pair_of_contact (card, file, _("Followed by"), TRU_HOUSEHOLD_FOLLOWER);
  pair_of_field (card, _("Last contact"), file->household, TRU_HOUSEHOLD_LAST_CONTACT);
  pair_of_field (card, _("Letters stopped on"), file->household, TRU_HOUSEHOLD_LETTERS_STOPPED);
  if (file->referral)
    pair_of_field (card, _("Asked"), file->referral, TRU_REFERRAL_ASKED);
  pair_of_field (card, _("Notes"), file->household, TRU_HOUSEHOLD_NOTE);
}
