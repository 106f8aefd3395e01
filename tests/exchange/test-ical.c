/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical.h"

#include <string.h>

#define N_MUTATIONS 400
#define N_ROUNDS 60

/* Written as these programs write: Outlook with CRLF and zones that it names itself, Nextcloud two calendars in one file, and one
   with everything that is odd. */
static const char *const names[] = { "google.ics", "outlook.ics", "thunderbird.ics", "nextcloud.ics", "odd.ics", "apple.ics" };

static char *
load (const char *name,
      gsize      *size)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "tests", "exchange", "calendars", name, NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, size, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_times (GArray *a,
              GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpint (g_array_index (a, TruTime, i), ==, g_array_index (b, TruTime, i));
}

static void
assert_equal (const TruIcalEvent *a,
              const TruIcalEvent *b)
{
  g_assert_cmpstr (a->uid, ==, b->uid);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->place, ==, b->place);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpstr (a->type, ==, b->type);
  g_assert_cmpstr (a->rule, ==, b->rule);
  g_assert_cmpint (a->starts, ==, b->starts);
  g_assert_cmpint (a->ends, ==, b->ends);
  g_assert_cmpint (a->occurrence, ==, b->occurrence);
  g_assert_cmpint (a->is_all_day, ==, b->is_all_day);
  g_assert_cmpint (a->is_cancelled, ==, b->is_cancelled);
  g_assert_cmpint (a->is_withheld, ==, b->is_withheld);
  g_assert_cmpint (a->is_from_then_on, ==, b->is_from_then_on);
  assert_times (a->excluded, b->excluded);
  assert_times (a->extra, b->extra);
}

static void
assert_same (TruIcalFile *a,
             TruIcalFile *b)
{
  g_assert_cmpuint (a->events->len, ==, b->events->len);
  for (guint i = 0; i < a->events->len; i++)
    assert_equal (g_ptr_array_index (a->events, i), g_ptr_array_index (b->events, i));
}

static TruIcalFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  TruIcalFile *file = tru_ical_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return file;
}

/* RFC 5545, 3.1: lines may be folded anywhere between two characters, and end with CRLF; many end with LF. */
static char *
fold (const char *text,
      guint       width,
      const char *end)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  guint n = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (*at == '\n')
      {
        g_string_append (folded, end);
        n = 0;
      }
    else if (*at != '\r')
      {
        if (n >= width && *at != ' ' && *at != '\t')
          {
            g_string_append_printf (folded, "%s ", end);
            n = 0;
          }
        g_string_append_len (folded, at, g_utf8_next_char (at) - at);
        n++;
      }
  return g_strdup (folded->str);
}

static char *
unfold (const char *text)
{
  g_autoptr (GRegex) folds = g_regex_new ("\\r?\\n[ \\t]", 0, 0, NULL);

  return g_regex_replace_literal (folds, text, -1, 0, "", 0, NULL);
}

static void
test_foldings (void)
{
  static const guint widths[] = { 11, 40, 74 };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = load (names[i], NULL);
      g_autofree char *plain = unfold (text);
      g_autoptr (TruIcalFile) file = read_text (text);
      g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", text, NULL);
      g_autoptr (TruIcalFile) with_mark = read_text (marked);

      assert_same (file, with_mark);
      for (gsize j = 0; j < 2 * G_N_ELEMENTS (widths); j++)
        {
          g_autofree char *folded = fold (plain, widths[j / 2], j % 2 == 0 ? "\n" : "\r\n");
          g_autoptr (TruIcalFile) other = read_text (folded);

          assert_same (file, other);
        }
    }
}

/* A file cut off anywhere is refused, or was whole but for its last line end. */
static void
test_truncated (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize size;
      g_autofree char *text = load (names[i], &size);
      gsize whole = size - 1;

      while (text[whole - 1] == '\r')
        whole--;
      for (gsize length = 0; length < whole; length++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (TruIcalFile) file = tru_ical_read (text, length, &error);
          g_autofree char *read = g_strchomp (g_strndup (text, length));

          if (!file)
            g_assert_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FORMAT);
          else
            g_assert_true (g_str_has_suffix (read, "END:VCALENDAR"));
        }
    }
}

/* Whatever stands in a file, it is read or refused with a sentence. */
static void
test_mutated (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize size;
      g_autofree char *text = load (names[i], &size);

      for (guint n = 0; n < N_MUTATIONS; n++)
        {
          g_autofree char *copy = g_memdup2 (text, size + 1);
          g_autoptr (GError) error = NULL;
          g_autoptr (TruIcalFile) file = NULL;

          for (int change = g_test_rand_int_range (1, 6); change > 0; change--)
            copy[g_test_rand_int_range (0, size)] = g_test_rand_bit () ? (char) g_test_rand_int_range (1, 256)
                                                                       : text[g_test_rand_int_range (0, size)];
          file = tru_ical_read (copy, size, &error);
          g_assert_true (file ? !error : error != NULL && *error->message);
        }
    }
}

static TruTime
random_time (void)
{
  return tru_time_new (g_test_rand_int_range (tru_date_new (1970, 1, 1), tru_date_new (2100, 12, 31)),
                       g_test_rand_int_range (0, TRU_MINUTES_PER_DAY));
}

static TruIcalEvent *
random_event (guint n)
{
  static const char *const titles[] = { "Atelier, enduits; \\peinture\\", "« Îlot » 🌙\nligne deux", "Visite à domicile", NULL };
  static const char *const rules[] = { "FREQ=WEEKLY;COUNT=12", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=WEEKLY;INTERVAL=6", NULL };
  TruIcalEvent *event = tru_ical_event_new ();
  TruTime time = random_time ();

  event->uid = g_strdup_printf ("%u@test", n);
  event->title = g_strdup (titles[g_test_rand_int_range (0, G_N_ELEMENTS (titles))]);
  event->place = g_strdup (titles[g_test_rand_int_range (0, G_N_ELEMENTS (titles))]);
  event->note = g_strdup (titles[g_test_rand_int_range (0, G_N_ELEMENTS (titles))]);
  event->type = g_strdup (g_test_rand_bit () ? "workshop" : NULL);
  event->is_all_day = g_test_rand_bit ();
  event->is_cancelled = g_test_rand_bit ();
  event->is_withheld = g_test_rand_bit ();
  event->starts = event->is_all_day ? tru_time_new (tru_time_date (time), 0) : time;
  event->ends = event->starts + (event->is_all_day ? TRU_MINUTES_PER_DAY * g_test_rand_int_range (1, 9) : g_test_rand_int_range (1, 3000));
  event->rule = g_strdup (rules[g_test_rand_int_range (0, G_N_ELEMENTS (rules))]);
  for (int i = event->rule ? g_test_rand_int_range (0, 4) : 0; i > 0; i--)
    {
      TruTime left_out = event->starts + i * 7 * TRU_MINUTES_PER_DAY;

      g_array_append_val (event->excluded, left_out);
    }
  for (int i = event->rule ? g_test_rand_int_range (0, 3) : 0; i > 0; i--)
    {
      TruTime further = event->starts + i * TRU_MINUTES_PER_DAY;

      g_array_append_val (event->extra, further);
    }
  return event;
}

/* What is written is what is read, whatever the clocks did between 1970 and 2100. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (tru_ical_event_free);
      g_autofree char *text = NULL;
      g_autoptr (TruIcalFile) file = NULL;

      for (guint i = 0; i < 20; i++)
        g_ptr_array_add (events, random_event (i));
      text = tru_ical_write (events, "Essai");
      file = read_text (text);
      g_assert_cmpuint (file->events->len, ==, events->len);
      g_assert_cmpuint (g_hash_table_size (file->left_out), ==, 0);
      for (guint i = 0; i < events->len; i++)
        assert_equal (g_ptr_array_index (events, i), g_ptr_array_index (file->events, i));
    }
}

/* Instants of files in UTC and in Outlook's zone are the same minute on the wall in France, on both sides of each change of clocks. */
static void
test_clock_changes (void)
{
  static const char text[]
    = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:%sZ\nDTEND:%sZ\nEND:VEVENT\nEND:VCALENDAR\n";

  for (int year = 1997; year < 2100; year++)
    for (int month = 3; month <= 10; month += 7)
      {
        TruDate sunday = tru_date_monday (tru_date_new (year, month, 31)) + 6;

        sunday = sunday > tru_date_new (year, month, 31) ? sunday - 7 : sunday;
        for (int hour = 0; hour < 3; hour++)
          {
            int day;
            g_autofree char *utc = NULL;
            g_autofree char *whole = NULL;
            g_autoptr (TruIcalFile) file = NULL;
            int offset = (month == 3) == (hour < 1) ? 1 : 2;

            tru_date_get (sunday, NULL, NULL, &day);
            utc = g_strdup_printf ("%04d%02d%02dT%02d3000", year, month, day, hour);
            whole = g_strdup_printf (text, utc, utc);
            file = read_text (whole);
            g_assert_cmpint (((TruIcalEvent *) g_ptr_array_index (file->events, 0))->starts, ==,
                             tru_time_new (sunday, (hour + offset) * 60 + 30));
          }
      }
}

static TruTime
start_of (const char *bytes,
          gsize       size,
          const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruIcalFile) file = tru_ical_read (bytes, size, &error);
  TruIcalEvent *event;

  g_assert_no_error (error);
  g_assert_cmpuint (file->events->len, ==, 1);
  event = g_ptr_array_index (file->events, 0);
  g_assert_cmpstr (event->title, ==, title);
  return event->starts;
}

/* The same event as whatever bytes: marks, UTF-16, old Windows letters, lines folded within a letter, CR alone. */
static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-8", "UTF-16", "WINDOWS-1252", "ISO-8859-15" };
  static const char text[] = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000\r\nSUMMARY:Été à côté\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  static const char folded[] = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000\r\nSUMMARY:\xC3\r\n \x89t\xC3\n\t\xA9 à côté\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  static const char binary[] = "BEGIN:VCALENDAR\r\n\0\xFF\0";
  TruTime starts = tru_time_new (tru_date_new (2026, 11, 24), 9 * 60);
  g_autofree char *lone = g_strdelimit (g_strdup (text), "\n", '\r');
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize size;
      g_autofree char *bytes = g_convert (text, -1, encodings[i], "UTF-8", NULL, &size, NULL);

      g_assert_cmpint (start_of (bytes, size, "Été à côté"), ==, starts);
    }
  g_assert_cmpint (start_of (folded, strlen (folded), "Été à côté"), ==, starts);
  g_assert_cmpint (start_of (lone, strlen (lone), "Été à côté"), ==, starts);
  g_assert_null (tru_ical_read (binary, sizeof binary, &error));
  g_assert_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FORMAT);
}

/* Zones that a file names and does not describe: those of the world, however written, and those of Windows. */
static void
test_zone_names (void)
{
  static const struct
  {
    const char *zone;
    int hour;
    gboolean is_known;
  } zones[] = {
    { "Europe/Paris", 9, TRUE },          { "/mozilla.org/20050126_1/Europe/Paris", 9, TRUE },
    { "Romance Standard Time", 9, TRUE }, { "\"W. Europe Standard Time\"", 9, TRUE },
    { "GMT Standard Time", 10, TRUE },    { "America/New_York", 15, TRUE },
    { "Eastern Standard Time", 15, TRUE }, { "/freeassociation.sourceforge.net/Asia/Tokyo", 2, TRUE },
    { "Tokyo Standard Time", 2, TRUE },   { "UTC", 11, TRUE },
    { "Nowhere/Land", 9, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=%s:20260701T090000\nEND:VEVENT\nEND:VCALENDAR\n",
                                               zones[i].zone);
      g_autoptr (TruIcalFile) file = read_text (text);
      TruIcalEvent *event = g_ptr_array_index (file->events, 0);

      g_test_message ("%s", zones[i].zone);
      g_assert_cmpint (tru_time_minutes (event->starts), ==, zones[i].hour * 60);
      g_assert_cmpint (g_hash_table_size (file->left_out) == 0, ==, zones[i].is_known);
    }
}

/* What a calendar withdraws does not take place, whatever each of its events says. */
static void
test_withdrawn (void)
{
  g_autoptr (TruIcalFile) file
    = read_text ("BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nDTSTART:20261124T090000\nEND:VEVENT\nEND:VCALENDAR\n");

  g_assert_true (((TruIcalEvent *) g_ptr_array_index (file->events, 0))->is_cancelled);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical/foldings", test_foldings);
  g_test_add_func ("/ical/truncated", test_truncated);
  g_test_add_func ("/ical/mutated", test_mutated);
  g_test_add_func ("/ical/round-trip", test_round_trip);
  g_test_add_func ("/ical/clock-changes", test_clock_changes);
  g_test_add_func ("/ical/encodings", test_encodings);
  g_test_add_func ("/ical/zone-names", test_zone_names);
  g_test_add_func ("/ical/withdrawn", test_withdrawn);
  return g_test_run ();
}
