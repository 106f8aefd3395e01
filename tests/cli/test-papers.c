/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

static char *
print (Fixture    *fixture,
       const char *paper,
       const char *uid)
{
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);

  expect (fixture, 0, "print %s %s --to %s --day 2026-11-24", paper, uid, path);
  return read_words (path);
}

static void
assert_prints (Fixture    *fixture,
               const char *paper,
               const char *uid,
               const char *there,
               const char *not_there)
{
  g_autofree char *words = print (fixture, paper, uid);

  if (!strstr (words, there))
    g_error ("no “%s” in: %s", there, words);
  if (not_there && strstr (words, not_there))
    g_error ("“%s” in: %s", not_there, words);
}

typedef struct
{
  char *contact;
  char *household;
  char *worksite;
  char *event;
} Records;

static void
add_records (Fixture *fixture,
             Records *records)
{
  g_autofree char *own = NULL;
  g_autofree char *programme = NULL;
  g_autofree char *dwelling = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  own = last_uid (fixture);
  expect (fixture, 0, "add contacts organisation=%s first-name=Nadia name=Lefebvre", own);
  records->contact = last_uid (fixture);
  expect (fixture, 0, "add programmes name=Coup worksite-days=4 worksite-weekdays=1245");
  programme = last_uid (fixture);
  expect (fixture, 0, "add households name=Benali phone=0612345678 rent=512 note=Secret");
  records->household = last_uid (fixture);
  expect (fixture, 0, "add dwellings street=Martinoire commune=Wattrelos access=A1234");
  dwelling = last_uid (fixture);
  expect (fixture, 0, "add occupancies household=%s dwelling=%s status=tenant", records->household, dwelling);
  expect (fixture, 0, "add supports household=%s programme=%s opened-on=2026-11-02", records->household, programme);
  expect (fixture, 0, "plan-worksite %s --first 2026-11-30 --room Salon:20", records->household);
  expect (fixture, 0, "--json list worksites");
  records->worksite = g_strndup (strstr (fixture->out, "\"uid\" : \"") + 9, 36);
  expect (fixture, 0, "add events type=visit title=Visite starts-at=2026-11-24T10:00 ends-at=2026-11-24T11:00 household=%s organiser=%s",
          records->household, records->contact);
  records->event = last_uid (fixture);
}

static void
free_records (Records *records)
{
  g_free (records->contact);
  g_free (records->household);
  g_free (records->worksite);
  g_free (records->event);
}

static void
test_papers (Fixture      *fixture,
             gconstpointer data)
{
  Records records = { 0 };
  g_autofree char *house = NULL;
  g_autofree char *venue = NULL;
  g_autofree char *workshop = NULL;

  add_records (fixture, &records);
  assert_prints (fixture, "week", "", "Visite", "Secret");
  expect (fixture, 0, "add organisations name=Maison type=other street=Rue-Berlioz commune=Roubaix");
  house = last_uid (fixture);
  expect (fixture, 0, "add venues organisation=%s name=Grande-salle", house);
  venue = last_uid (fixture);
  expect (fixture, 0, "add events type=workshop title=Enduits venue=%s starts-at=2026-11-25T14:00 ends-at=2026-11-25T16:30", venue);
  workshop = last_uid (fixture);
  assert_prints (fixture, "week", "", "Rue-Berlioz", NULL);
  assert_prints (fixture, "attendance", workshop, "Grande-salle, Rue-Berlioz, Roubaix", NULL);
  assert_prints (fixture, "crew-sheet", records.worksite, "Martinoire", "512");
  assert_prints (fixture, "crew-sheet", records.worksite, "A1234", "Secret");
  assert_prints (fixture, "crew-sheet", records.worksite, "0612345678", "Préparation");
  assert_prints (fixture, "round", records.contact, "0612345678", NULL);
  assert_prints (fixture, "round", records.contact, "A1234", "Secret");
  assert_prints (fixture, "round", "", "0612345678", "Secret");
  assert_prints (fixture, "attendance", records.event, "Visite", NULL);
  free_records (&records);
}

/* The crew knows who comes along, when the place is prepared, and that nothing is settled yet. */
static void
test_crew_sheet (Fixture      *fixture,
                 gconstpointer data)
{
  Records records = { 0 };
  g_autofree char *crew = NULL;
  g_autofree char *partner = NULL;
  g_autofree char *member = NULL;

  add_records (fixture, &records);
  assert_prints (fixture, "crew-sheet", records.worksite, "To be confirmed", "Avec");
  expect (fixture, 0, "add organisations name=Insertion type=other");
  partner = last_uid (fixture);
  expect (fixture, 0, "add crews name=Bleue instructor=%s", records.contact);
  crew = last_uid (fixture);
  expect (fixture, 0, "add contacts organisation=%s first-name=Lucie name=Marchal phone=0687654321", partner);
  member = last_uid (fixture);
  expect (fixture, 0, "add crew-members crew=%s contact=%s", crew, member);
  expect (fixture, 0, "set %s crew=%s preparation-by=family preparation-planned=2026-11-27", records.worksite, crew);
  assert_prints (fixture, "crew-sheet", records.worksite, "Lucie Marchal (0687654321)", "Lefebvre (");
  assert_prints (fixture, "crew-sheet", records.worksite, "planned for", "done on");
  expect (fixture, 0, "set %s confirmed-on=2026-11-24 --motive Urgent", records.worksite);
  assert_prints (fixture, "crew-sheet", records.worksite, "Lucie Marchal", "To be confirmed");
  free_records (&records);
}

/* Two places and three who want one; who registered last waits, and staff takes none. */
static void
test_waiting (Fixture      *fixture,
              gconstpointer data)
{
  Records records = { 0 };
  const char *const names[] = { "Premier", "Second", "Dernier" };
  g_autofree char *event = NULL;

  add_records (fixture, &records);
  expect (fixture, 0, "add events type=workshop title=Enduits places=2 starts-at=2026-11-24T14:00 ends-at=2026-11-24T16:00");
  event = last_uid (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *person = NULL;
      g_autofree char *day = g_strdup_printf ("2026-11-1%u", i);

      expect (fixture, 0, "add people first-name=X name=%s", names[i]);
      person = last_uid (fixture);
      expect (fixture, 0, "add participants event=%s person=%s registered-on=%s", event, person, day);
    }
  expect (fixture, 0, "add participants event=%s contact=%s", event, records.contact);
  assert_prints (fixture, "attendance", event, "waiting list: no. 1", "no. 2");
  assert_prints (fixture, "attendance", event, "Lefebvre", NULL);
  free_records (&records);
}

static void
test_confidential (Fixture      *fixture,
                   gconstpointer data)
{
  Records records = { 0 };

  add_records (fixture, &records);
  expect (fixture, 0, "set %s confidential-address=true", records.household);
  assert_prints (fixture, "week", "", "Confidential address", "Martinoire");
  assert_prints (fixture, "crew-sheet", records.worksite, "Confidential address", "Martinoire");
  assert_prints (fixture, "crew-sheet", records.worksite, "Benali", "A1234");
  assert_prints (fixture, "crew-sheet", records.worksite, "Benali", "0612345678");
  assert_prints (fixture, "round", records.contact, "Confidential address", "Martinoire");
  assert_prints (fixture, "round", records.contact, "10:00", "A1234");
  free_records (&records);
}

static void
test_desk (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *library = NULL;
  g_autofree char *tool = NULL;

  expect (fixture, 0, "add tool-libraries name=Beaulieu");
  library = last_uid (fixture);
  expect (fixture, 0, "add tools name=Perceuse");
  tool = last_uid (fixture);
  expect (fixture, 0, "add items tool=%s tool-library=%s code=OT-0147", tool, library);
  expect (fixture, 0, "add members name=Yasmine card=231 tool-library=%s", library);
  expect (fixture, 0, "check-out OT-0147 231 --due 2026-11-24");
  assert_prints (fixture, "desk", library, "OT-0147", NULL);
}

/* The words of @review in the version for @reader. */
static void
assert_review (Fixture    *fixture,
               const char *review,
               const char *reader,
               const char *there,
               const char *not_there)
{
  g_autofree char *path = g_build_filename (fixture->folder, "review.pdf", NULL);
  g_autofree char *words = NULL;

  if (reader)
    expect (fixture, 0, "print review %s --for %s --to %s", review, reader, path);
  else
    expect (fixture, 0, "print review %s --to %s", review, path);
  words = read_words (path);
  if (there && !strstr (words, there))
    g_error ("no “%s” in: %s", there, words);
  if (not_there && strstr (words, not_there))
    g_error ("“%s” in: %s", not_there, words);
}

/* The household and who referred it read of the aims, another partner only how many were reached; the review says who got it. */
static void
test_review (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *programme = NULL, *household = NULL, *social = NULL, *funder = NULL, *stranger = NULL;
  g_autofree char *referral = NULL, *support = NULL, *aim = NULL, *planned = NULL, *review = NULL;

  expect (fixture, 0, "add programmes name=Coup");
  programme = last_uid (fixture);
  expect (fixture, 0, "add households name=Benali");
  household = last_uid (fixture);
  expect (fixture, 0, "add organisations name=Social type=other");
  social = last_uid (fixture);
  expect (fixture, 0, "add organisations name=Funder type=foundation");
  funder = last_uid (fixture);
  expect (fixture, 0, "add organisations name=Stranger type=other");
  stranger = last_uid (fixture);
  expect (fixture, 0, "add partner-roles organisation=%s programme=%s role=funds", funder, programme);
  expect (fixture, 0, "add referrals household=%s programme=%s organisation=%s received-on=2026-10-01", household, programme, social);
  referral = last_uid (fixture);
  expect (fixture, 0, "add supports household=%s programme=%s referral=%s opened-on=2026-10-02", household, programme, referral);
  support = last_uid (fixture);
  expect (fixture, 0, "add aims support=%s text=Balcony set-on=2026-10-03", support);
  aim = last_uid (fixture);
  expect (fixture, 0, "add reviews support=%s type=intermediate planned-on=2026-11-20", support);
  planned = last_uid (fixture);
  expect (fixture, 1, "print review %s --to %s/no.pdf", planned, fixture->folder);
  expect (fixture, 0, "review %s intermediate held-on=2026-11-10 self-esteem=2 note=Office --aim %s=partly", support, aim);
  expect (fixture, 0, "review %s final held-on=2026-11-23 self-esteem=4 satisfaction=5 effects=Proud note=Office --aim %s=reached", support, aim);
  review = last_uid (fixture);
  assert_review (fixture, review, NULL, "Office", NULL);
  assert_review (fixture, review, household, "Proud", "Office");
  assert_review (fixture, review, household, "10 Nov 2026", NULL);
  assert_review (fixture, review, social, "Balcony", "Office");
  assert_review (fixture, review, funder, "1 aim, 1 reached", "Balcony");
  assert_review (fixture, review, funder, "Satisfaction", "Proud");
  expect (fixture, 1, "print review %s --for %s --to %s/no.pdf", review, stranger, fixture->folder);
  expect (fixture, 0, "show %s", review);
  g_assert_nonnull (strstr (fixture->out, "Benali, Social, Funder"));
  expect (fixture, 0, "list sendings");
  g_assert_nonnull (strstr (fixture->out, "Review of Benali"));
  expect (fixture, 0, "undo");
}

static void
assert_order (const char *words,
              ...)
{
  const char *at = words;
  va_list expected;

  va_start (expected, words);
  for (const char *word = va_arg (expected, const char *); word; word = va_arg (expected, const char *))
    {
      at = strstr (at, word);
      if (!at)
        g_error ("no “%s” in its place in: %s", word, words);
    }
  va_end (expected);
}

/* Four places: who came is ticked already, who is excused stands below them, and as many lines are free as there are places. */
static void
test_attendance (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const noted[][2] = { { "Inscrit0", "present" }, { "Inscrit1", "excused" }, { "Inscrit2", "absent" } };
  g_autofree char *event = NULL;
  g_autofree char *words = NULL;

  expect (fixture, 0, "add organisations name=Nous type=association own=true");
  expect (fixture, 0, "add events type=workshop title=Enduits places=4 starts-at=2026-11-24T14:00 ends-at=2026-11-24T16:00");
  event = last_uid (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      g_autofree char *person = NULL;

      expect (fixture, 0, "add people first-name=X name=%s", noted[i][0]);
      person = last_uid (fixture);
      expect (fixture, 0, "add participants event=%s person=%s registered-on=2026-11-10 attendance=%s", event, person, noted[i][1]);
    }
  assert_prints (fixture, "attendance", event, "☑", "5");
  words = print (fixture, "attendance", event);
  assert_order (words, "Inscrit0", "☑", "Inscrit2", "Absent", "☐", "☐", "Inscrit1", "Excused", NULL);
}

/* What goes out with its advice, what came back without a part, what was given, and what stays at home. */
static void
test_slip (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slip.pdf", NULL);
  g_autofree char *library = NULL, *tool = NULL, *consumable = NULL, *cord = NULL, *words = NULL, *plain = NULL, *later = NULL;

  expect (fixture, 0, "add organisations name=Espierre type=association own=true");
  expect (fixture, 0, "add tool-libraries name=Beaulieu deposits=true");
  library = last_uid (fixture);
  expect (fixture, 0, "add lending-rules tool-library=%s deposit=40", library);
  expect (fixture, 0, "add tools name=Perceuse accessories=Mallette");
  tool = last_uid (fixture);
  expect (fixture, 0, "add items tool=%s tool-library=%s code=OT-0147", tool, library);
  expect (fixture, 0, "add items tool=%s tool-library=%s code=OT-0148", tool, library);
  expect (fixture, 0, "add items tool=%s tool-library=%s code=OT-0149", tool, library);
  expect (fixture, 0, "add advice-sheets tool=%s title=Percer text=Doucement", tool);
  expect (fixture, 0, "add consumables tool-library=%s name=Papier unit=feuilles", library);
  consumable = last_uid (fixture);
  expect (fixture, 0, "add consumables tool-library=%s name=Toile unit=rouleaux", library);
  cord = last_uid (fixture);
  expect (fixture, 0, "add members name=Yasmine card=231 tool-library=%s", library);
  expect (fixture, 1, "slip 231 --to %s", path);
  expect (fixture, 2, "slip 231");
  expect (fixture, 0, "check-out OT-0148 231 --on 2026-11-10");
  expect (fixture, 0, "check-out OT-0149 231 --on 2026-11-20");
  expect (fixture, 0, "check-in OT-0148 --condition broken --missing Poignée");
  expect (fixture, 0, "check-out OT-0147 231 --due 2026-12-01");
  expect (fixture, 0, "issue %s 5 --member 231 --motive counted", consumable);
  expect (fixture, 0, "issue %s 1 --member 231 --motive counted", cord);
  expect (fixture, 0, "slip 231 --to %s --advice", path);
  words = read_words (path);
  assert_order (words, "Espierre", "Beaulieu", "Yasmine", "Perceuse", "OT-0147", "Mallette", "Caution", "40", "Papier : 5 feuilles", "Toile : 1 rouleau", "OT-0148", "Noté cassé au retour",
                "Poignée", "Caution à vous rendre", "OT-0149", "Caution laissée", "Percer", "Doucement", NULL);
  expect (fixture, 0, "slip Yasmine --to %s", path);
  plain = read_words (path);
  g_assert_null (strstr (plain, "Doucement"));
  expect (fixture, 0, "slip 231 --to %s --day 2026-11-10", path);
  later = read_words (path);
  assert_order (later, "OT-0148", NULL);
  g_assert_null (strstr (later, "OT-0149"));
}

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  Records records = { 0 };

  add_records (fixture, &records);
  expect (fixture, 2, "print week");
  expect (fixture, 2, "print none --to a.pdf");
  expect (fixture, 2, "print crew-sheet --to a.pdf");
  expect (fixture, 1, "print round %s --to %s/a.pdf", records.event, fixture->folder);
  expect (fixture, 1, "print week --day 2026-02-30 --to %s/a.pdf", fixture->folder);
  expect (fixture, 1, "print week --to %s/none/a.pdf", fixture->folder);
  free_records (&records);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-papers/papers", Fixture, NULL, fixture_set_up, test_papers, fixture_tear_down);
  g_test_add ("/cli-papers/crew-sheet", Fixture, NULL, fixture_set_up, test_crew_sheet, fixture_tear_down);
  g_test_add ("/cli-papers/attendance", Fixture, NULL, fixture_set_up, test_attendance, fixture_tear_down);
  g_test_add ("/cli-papers/waiting", Fixture, NULL, fixture_set_up, test_waiting, fixture_tear_down);
  g_test_add ("/cli-papers/confidential", Fixture, NULL, fixture_set_up, test_confidential, fixture_tear_down);
  g_test_add ("/cli-papers/review", Fixture, NULL, fixture_set_up, test_review, fixture_tear_down);
  g_test_add ("/cli-papers/desk", Fixture, NULL, fixture_set_up, test_desk, fixture_tear_down);
  g_test_add ("/cli-papers/slip", Fixture, NULL, fixture_set_up, test_slip, fixture_tear_down);
  g_test_add ("/cli-papers/refusals", Fixture, NULL, fixture_set_up, test_refusals, fixture_tear_down);
  return g_test_run ();
}
