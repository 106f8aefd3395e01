/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-desk.h"

#include "tru-support-step.h"
#include "tru-terms.h"

/* Lists as other programs write them, taken in by a real store. */

static void
test_items (Desk          *desk,
            gconstpointer  data)
{
  const char *list = "Nom;Marque;Code;Prix d’achat;Acheté le\n"
                     "Ponceuse;Makita;A-1;79,90 €;13/2/2024\n"
                     "Ponceuse;makita;A-2;;\n"
                     "Perceuse;;OT-0147;;\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, list, TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruTablePreview) second = NULL;
  g_autoptr (TruRecord) item = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "A-1", NULL);

  g_assert_no_error (error);
  assert_counts (first, 2, 0, 1, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_tool_kind), ==, 2);
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_PRICE), ==, 7990);
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_BOUGHT_ON), ==, tru_date_new (2024, 2, 13));
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), ==, desk->library);
  second = take (desk, list, TRU_TABLE_ITEMS, FALSE, &error);
  assert_counts (second, 0, 0, 3, 0);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_item_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_tool_kind), ==, 1);
}

/* Without codes, rows are counted against the copies that are here. */
static void
test_items_without_codes (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, "title,category\nSeau,Peinture\nSeau,Peinture\n", TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruTablePreview) second = take (desk, "title,category\nSeau,Peinture\nSeau,Peinture\nSeau,Peinture\n", TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruRecord) item = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "OT-0150", NULL);

  g_assert_no_error (error);
  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 1, 0, 2, 0);
  g_assert_nonnull (item);
}

static void
assert_member (Desk       *desk,
               const char *card,
               const char *name)
{
  g_autoptr (TruRecord) member = tru_store_find_one (desk->store, &tru_member_kind, TRU_MEMBER_CARD, card, NULL);

  g_assert_nonnull (member);
  g_assert_cmpstr (tru_record_get_text (member, TRU_MEMBER_NAME), ==, name);
}

/* Two columns make one name, the first name first; a column that holds both already is left alone. */
static void
test_names_of_members (Desk         *desk,
                       gconstpointer data)
{
  const char *lend_engine = "\"Contact ID\",\"Member ID\",\"Added on\",\"First name\",\"Last name\",Membership,Email,Subscriber,Telephone\n"
                            "7,M-7,2024-03-02,Ann,Lee,Basic,ann@example.org,No,0612345678\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, "Nom;Prénom;Carte\nBenali;Samira;C-1\nDuval;;C-2\n", TRU_TABLE_MEMBERS, FALSE, &error);
  g_autoptr (TruTablePreview) second = take (desk, lend_engine, TRU_TABLE_MEMBERS, FALSE, &error);
  g_autoptr (TruTablePreview) third = take (desk, "Prénom;Nom complet;Carte\nOmar;Omar Ziani;C-3\n", TRU_TABLE_MEMBERS, FALSE, &error);

  g_assert_no_error (error);
  assert_counts (first, 2, 0, 0, 0);
  assert_counts (second, 1, 0, 0, 0);
  assert_counts (third, 1, 0, 0, 0);
  assert_member (desk, "C-1", "Samira Benali");
  assert_member (desk, "C-2", "Duval");
  assert_member (desk, "M-7", "Ann Lee");
  assert_member (desk, "C-3", "Omar Ziani");
}

/* The next free code is not one that a later line of the list names. */
static void
test_codes_of_later_lines (Desk         *desk,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) done = take (desk, "Nom;Code\nSeau;\nPelle;OT-0148\n", TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruRecord) shovel = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "OT-0148", NULL);
  g_autoptr (TruRecord) bucket = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "OT-0149", NULL);

  g_assert_no_error (error);
  assert_counts (done, 2, 0, 0, 0);
  g_assert_nonnull (shovel);
  g_assert_nonnull (bucket);
}

static void
test_american_days (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) done = take (desk, "Name,Asset Tag,Purchase Date\nSaw,B-1,3/1/23\nAxe,B-2,1/23/23\n", TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruRecord) saw = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "B-1", NULL);

  g_assert_no_error (error);
  assert_counts (done, 2, 0, 0, 0);
  g_assert_cmpint (tru_record_get_number (saw, TRU_ITEM_BOUGHT_ON), ==, tru_date_new (2023, 3, 1));
}

/* A line at fault stops everything, or is left out with all that it would have made. */
static void
test_faults (Desk          *desk,
             gconstpointer  data)
{
  const char *list = "Nom;Code;Prix\nPelle;C-1;-5\nPelle;C-2;4\n;C-3;1\nRâteau;C-2;1\n";
  gint64 before = tru_history_newest (desk->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) refused = take (desk, list, TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruTablePreview) done = NULL;

  g_assert_null (refused);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2"));
  g_assert_cmpint (tru_history_newest (desk->store), ==, before);
  g_clear_error (&error);
  done = take (desk, list, TRU_TABLE_ITEMS, TRUE, &error);
  g_assert_no_error (error);
  assert_counts (done, 1, 0, 0, 3);
  g_assert_cmpint (tru_store_count (desk->store, &tru_item_kind), ==, 2);
  g_assert_cmpint (tru_store_count (desk->store, &tru_tool_kind), ==, 2);
}

static void
test_members (Desk          *desk,
              gconstpointer  data)
{
  const char *list = "Nom complet;Téléphone;Carte\nYasmine Haddad;;231\nYasmine Haddad;06 11 22 33 44;232\nOmar Ziani;;\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, list, TRU_TABLE_MEMBERS, FALSE, &error);
  g_autoptr (TruTablePreview) second = take (desk, list, TRU_TABLE_MEMBERS, FALSE, &error);

  g_assert_no_error (error);
  assert_counts (first, 1, 1, 1, 0);
  assert_counts (second, 0, 0, 3, 0);
}

/* As an office really keeps it: Windows-1252, semicolons, French days, decimal commas, titles with signs, holes. */
static void
test_messy (Desk          *desk,
            gconstpointer  data)
{
  const char *list = "N° dossier;Ménage;Nom;Prénom;Né(e) le;Tél.;Adresse;CP;Ville;Statut;Loyer HC;Charges;APL;Ressources mensuelles;Dispositif;Orienté le;Accepté le;Comité;Observations\r\n"
                     "17;Famille DUPRÉ;DUPRÉ;Hélène;03/04/1979;06 12 34 56 78;12 bis, rue de l’Épeule;59100;ROUBAIX;tenant;412,50 €;58,3;231,00;1 132,45;Coup de pouce habitat;15/09/2026;12/10/2026;12/10/2026;\"digicode ; 3ème étage\r\nchien\"\r\n"
                     "18;Mme Œuillet;Œuillet;Zoé;31/06/1990;;8 rue Nain;59100;Roubaix;;;;;;;;;;\r\n"
                     "19;Mme Petit;Petit;Anne;;;9 rue Nain;59100;Roubaix;;;;;;Coup de pouce habitat;;;;\r\n"
                     ";;;;;;;;;;;;;;;;;;\r\n";
  g_autofree char *path = g_build_filename (desk->folder, "menages.csv", NULL);
  gsize length;
  g_autofree char *bytes = g_convert (list, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
  g_autoptr (TruTableFile) table = NULL;
  g_autofree int *mapping = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) done = NULL;
  g_autoptr (TruRecord) household = NULL;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  table = tru_table_file_read (path, NULL, &error);
  g_assert_no_error (error);
  mapping = tru_table_guess (TRU_TABLE_HOUSEHOLDS, table);
  tru_table_guess_lines (desk->store, table, mapping);
  {
    TruTableRequest request = { table, TRU_TABLE_HOUSEHOLDS, mapping, NULL, desk->programme, TRUE };

    done = tru_table_import_apply (desk->store, &request, &error);
  }
  g_assert_no_error (error);
  assert_counts (done, 1, 0, 0, 2);
  household = tru_store_find_one (desk->store, &tru_household_kind, TRU_HOUSEHOLD_NAME, "Famille DUPRÉ", NULL);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RENT), ==, 41250);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_CHARGES), ==, 5830);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), ==, 113245);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_NOTE), ==, "digicode ; 3ème étage\nchien");
  /* It keeps the rules of its programme from now on, and has passed the committee. */
  g_assert_cmpint (tru_store_count (desk->store, &tru_terms_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_support_step_kind), ==, 7);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_support_step_kind), ==, 0);
}

/* A support under way comes with the days of its steps; a former refusal without a support. */
static void
test_households (Desk          *desk,
                 gconstpointer  data)
{
  const char *list = "Nom;Prénom;Date de naissance;Adresse;Ville;Fiche reçue le;Réponse;Accepté le;Step one\n"
                     "Durand;Zoé;3/4/1980;5 rue du Lac;Roubaix;1/9/2026;accepted;15/9/2026;20/9/2026\n"
                     "Martin;Luc;;7 rue du Lac;Roubaix;1/3/2026;refused;;\n"
                     "BENALI;Samira;2/3/1988;;;;;;\n"
                     "Benali;Farid;1/1/1970;;;;;;\n";
  g_autofree char *step = desk_add (desk->store, "programme_step", "programme", desk->programme, "position", "90", "name", "Step one", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, list, TRU_TABLE_HOUSEHOLDS, FALSE, &error);
  g_autoptr (TruTablePreview) second = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  g_assert_no_error (error);
  assert_counts (first, 2, 1, 1, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 4);
  g_assert_cmpint (tru_store_count (desk->store, &tru_support_kind), ==, 2);
  g_assert_cmpint (tru_store_count (desk->store, &tru_referral_kind), ==, 3);
  steps = tru_store_find (desk->store, &tru_support_step_kind, TRU_SUPPORT_STEP_STEP, step, NULL);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpint (tru_record_get_number (steps->pdata[0], TRU_SUPPORT_STEP_DONE_ON), ==, tru_date_new (2026, 9, 20));
  second = take (desk, list, TRU_TABLE_HOUSEHOLDS, FALSE, &error);
  assert_counts (second, 0, 0, 4, 0);
}

static gint64
link_of (Desk       *desk,
         const char *first_name)
{
  g_autoptr (TruRecord) person = tru_store_find_one (desk->store, &tru_person_kind, TRU_PERSON_FIRST_NAME, first_name, NULL);
  g_autoptr (TruRecord) membership = tru_store_find_one (desk->store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (person), NULL);

  return tru_record_get_number (membership, TRU_MEMBERSHIP_LINK);
}

/* Lines of one household, by its number or by name and address: its members, a former refusal, and what one says otherwise. */
static void
test_lines (Desk          *desk,
            gconstpointer  data)
{
  const char *list = "N° dossier;Ménage;Nom;Prénom;Date de naissance;Lien;Adresse;Ville;Tél.;Fiche reçue le;Réponse\n"
                     "17;Famille Kaci;Kaci;Farid;3/4/1979;;12 rue Nain;Roubaix;;15/9/2026;accepted\n"
                     "17;Famille Kaci;Kaci;Lina;;Conjointe;12 rue Nain;Roubaix;06 11 22 33 44;15/9/2026;accepted\n"
                     "17;Famille Kaci;Haddad;Adam;;;9 rue Nain;Roubaix;06 99 22 33 44;;\n"
                     "17;Famille Kaci;Kaci;Farid;;;;;;15/9/2024;refused\n"
                     "18;Famille Kaci;Kaci;Nora;;;12 rue Nain;Roubaix;;;\n"
                     "19;Mme Noé;Noé;Ana;31/31/1990;;;;;;\n"
                     "19;Mme Noé;Noé;Eva;;;;;;;\n"
                     ";Famille Zed;Zed;Ali;;;4 rue du Lac;Roubaix;;;\n"
                     ";Famille Zed;Zed;Mia;;;;;;;\n"
                     ";M. Zed;Zed;Mia;;;4 rue du lac;ROUBAIX;;;\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTableFile) table = table_of (list);
  g_autofree int *mapping = tru_table_guess (TRU_TABLE_HOUSEHOLDS, table);
  TruTableRequest request = { table, TRU_TABLE_HOUSEHOLDS, mapping, NULL, desk->programme, TRUE };
  gint64 n_persons = tru_store_count (desk->store, &tru_person_kind);
  g_autoptr (TruTablePreview) first = NULL;
  g_autoptr (TruTablePreview) second = NULL;
  g_autoptr (TruRecord) kaci = NULL;

  tru_table_guess_lines (desk->store, table, mapping);
  first = tru_table_import_apply (desk->store, &request, &error);
  g_assert_no_error (error);
  assert_counts (first, 2, 1, 1, 2);
  g_assert_cmpint (first->counts[TRU_TABLE_JOIN], ==, 4);
  g_assert_nonnull (strstr (((TruTableEntry *) first->entries->pdata[2])->reason, "Phone"));
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 4);
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, n_persons + 6);
  g_assert_cmpint (tru_store_count (desk->store, &tru_referral_kind), ==, 3);
  kaci = tru_store_find_one (desk->store, &tru_household_kind, TRU_HOUSEHOLD_PHONE, "06 11 22 33 44", NULL);
  g_assert_nonnull (kaci);
  g_assert_cmpstr (tru_record_get_text (kaci, TRU_HOUSEHOLD_FILE_NUMBER), ==, "17");
  g_assert_cmpint (link_of (desk, "Farid"), ==, TRU_MEMBERSHIP_LINK_REFERENT);
  g_assert_cmpint (link_of (desk, "Lina"), ==, TRU_MEMBERSHIP_LINK_PARTNER);
  g_assert_cmpint (link_of (desk, "Adam"), ==, TRU_UNKNOWN);
  second = tru_table_import_apply (desk->store, &request, &error);
  assert_counts (second, 0, 0, 8, 2);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, n_persons);
}

static TruTablePreview *
take_lines (Desk       *desk,
            const char *list)
{
  g_autoptr (TruTableFile) table = table_of (list);
  g_autofree int *mapping = tru_table_guess (TRU_TABLE_HOUSEHOLDS, table);
  TruTableRequest request = { table, TRU_TABLE_HOUSEHOLDS, mapping, NULL, desk->programme, FALSE };
  g_autoptr (GError) error = NULL;
  TruTablePreview *done;

  tru_table_guess_lines (desk->store, table, mapping);
  done = tru_table_import_apply (desk->store, &request, &error);
  g_assert_no_error (error);
  return done;
}

/* A household that is here gets the members whom it lacks, whichever line names them, and nothing else; one born on the same day
   under nearly the same name is not another. */
static void
test_members_of_those_here (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr (TruTablePreview) before = take_lines (desk, "N° de dossier;Ménage;Nom;Prénom;Date de naissance;Adresse;Ville;Loyer\n"
                                                         "2024-17;Famille Kaci;Kaci;Farid;3/4/1979;12 rue Nain;Roubaix;500\n");
  const char *list = "Nº dossier;Ménage;Nom;Prénom;Date de naissance;Lien;Adresse;Ville;Loyer\n"
                     "2024-17;Famille Kaci;Kaci;Lina;4/5/1982;Conjointe;1 rue Neuve;Lille;900\n"
                     "2024-17;Famille Kaci;Kaci;Faridd;3/4/1979;;;;\n"
                     "2024-17;Famille Kaci;Kaci;Adam;;Fils;;;\n";
  gint64 n_persons = tru_store_count (desk->store, &tru_person_kind);
  g_autoptr (TruTablePreview) first = take_lines (desk, list);
  g_autoptr (TruTablePreview) second = NULL;
  g_autoptr (TruRecord) kaci = tru_store_find_one (desk->store, &tru_household_kind, TRU_HOUSEHOLD_FILE_NUMBER, "2024-17", NULL);

  assert_counts (before, 1, 0, 0, 0);
  assert_counts (first, 0, 0, 1, 0);
  g_assert_cmpint (first->counts[TRU_TABLE_JOIN], ==, 2);
  g_assert_nonnull (strstr (((TruTableEntry *) first->entries->pdata[0])->reason, "Famille Kaci"));
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, n_persons + 2);
  g_assert_cmpint (link_of (desk, "Lina"), ==, TRU_MEMBERSHIP_LINK_PARTNER);
  g_assert_cmpint (link_of (desk, "Adam"), ==, TRU_MEMBERSHIP_LINK_CHILD);
  g_assert_cmpint (tru_record_get_number (kaci, TRU_HOUSEHOLD_RENT), ==, 50000);
  second = take_lines (desk, list);
  assert_counts (second, 0, 0, 3, 0);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_person_kind), ==, n_persons);
}

/* A number that another family has is told; a name alone is not the same household where the first name differs. */
static void
test_other_of_that_name (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr (TruTablePreview) before = take_lines (desk, "N° dossier;Nom;Prénom\n17;Kaci;Farid\n");
  g_autoptr (TruTablePreview) after = take_lines (desk, "N° dossier;Nom;Prénom\n17;Zed;Mia\n;Kaci;Lina\n;Kaci;Farid\n");

  assert_counts (after, 0, 2, 1, 0);
  g_assert_nonnull (strstr (((TruTableEntry *) after->entries->pdata[0])->reason, "Kaci"));
}

/* One person spelt in two ways in one list is told, whom somebody else is born with or lives with is not. */
static void
test_spelling (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (TruTablePreview) born = take_lines (desk, "Nom;Prénom;Date de naissance;Adresse;Ville\n"
                                                       "Dupont;Aïcha;3/4/1979;12 rue Nain;Roubaix\n"
                                                       "Dupond;Aicha;3/4/1979;12 rue Nain;Roubaix\n"
                                                       "Martel;Aicha;3/4/1979;4 rue Basse;Lille\n"
                                                       "Dupons;Bruno;3/4/1979;7 rue Haute;Lille\n");
  g_autoptr (TruTablePreview) living = take_lines (desk, "Nom;Prénom;Adresse;Ville\nLefebvre;Odile;9 rue Neuve;Lille\n"
                                                         "Lefevre;Odile;9 rue Neuve;Lille\nSoares;Odile;9 rue Neuve;Lille\n");

  assert_counts (born, 3, 1, 0, 0);
  g_assert_nonnull (strstr (((TruTableEntry *) born->entries->pdata[1])->reason, "Dupont"));
  assert_counts (living, 2, 1, 0, 0);
  g_assert_nonnull (strstr (((TruTableEntry *) living->entries->pdata[1])->reason, "Lefebvre"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/table-import/names-of-members", test_names_of_members);
  DESK_TEST ("/table-import/codes-of-later-lines", test_codes_of_later_lines);
  DESK_TEST ("/table-import/items", test_items);
  DESK_TEST ("/table-import/items-without-codes", test_items_without_codes);
  DESK_TEST ("/table-import/american-days", test_american_days);
  DESK_TEST ("/table-import/faults", test_faults);
  DESK_TEST ("/table-import/members", test_members);
  DESK_TEST ("/table-import/households", test_households);
  DESK_TEST ("/table-import/lines", test_lines);
  DESK_TEST ("/table-import/members-of-those-here", test_members_of_those_here);
  DESK_TEST ("/table-import/other-of-that-name", test_other_of_that_name);
  DESK_TEST ("/table-import/spelling", test_spelling);
  DESK_TEST ("/table-import/messy", test_messy);
  return g_test_run ();
}
