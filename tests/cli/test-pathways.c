/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* The five schemes from referral to closing review, each with the demonstration’s programmes and nothing but the
 * command line; the rules bite on the way. */

static void
go_to (Fixture    *fixture,
       const char *day)
{
  g_free (fixture->today);
  fixture->today = g_strdup (day);
}

static char *
uid_of (Fixture    *fixture,
        const char *kind,
        const char *text)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *found;

  expect (fixture, 0, "--json list %s %s", kind, text);
  node = parse_json (fixture->out);
  found = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (found), >, 0);
  return g_strdup (json_object_get_string_member (json_array_get_object_element (found, 0), "uid"));
}

static char *
value_of (Fixture    *fixture,
          const char *uid,
          const char *field)
{
  g_autoptr (JsonNode) node = NULL;
  JsonNode *value;

  expect (fixture, 0, "--json show %s", uid);
  node = parse_json (fixture->out);
  value = json_object_get_member (json_node_get_object (node), field);
  if (JSON_NODE_HOLDS_NULL (value))
    return NULL;
  return json_node_get_value_type (value) == G_TYPE_STRING ? g_strdup (json_node_get_string (value))
                                                           : g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
}

static void
assert_value (Fixture    *fixture,
              const char *uid,
              const char *field,
              const char *expected)
{
  g_autofree char *value = value_of (fixture, uid, field);

  g_assert_cmpstr (value, ==, expected);
}

static char *
text_in (Fixture    *fixture,
         const char *member)
{
  g_autoptr (JsonNode) node = parse_json (fixture->out);

  return g_strdup (json_object_get_string_member (json_node_get_object (node), member));
}

static void
assert_step (Fixture    *fixture,
             const char *support,
             const char *name,
             const char *state)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *steps;
  const char *found = NULL;

  expect (fixture, 0, "--json step %s", support);
  node = parse_json (fixture->out);
  steps = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      if (g_str_equal (json_object_get_string_member (step, "name"), name))
        found = json_object_get_string_member (step, "state");
    }
  g_assert_cmpstr (found, ==, state);
}

/* A household that nobody knew, referred by a partner or of its own accord. */
static char *
refer (Fixture    *fixture,
       const char *household,
       const char *programme,
       const char *sender,
       const char *first_name,
       const char *commune)
{
  expect (fixture, 0, "refer %s %s %s reason=%s --new --person first_name=%s name=Storez birth_date=1980-04-02 --dwelling street=%s commune=%s",
          household, programme, sender, "À écouter", first_name, "9 rue des Contes", commune);
  return last_uid (fixture);
}

static char *
add_aim (Fixture    *fixture,
         const char *support,
         const char *text)
{
  g_autofree char *owner = g_strconcat ("support=", support, NULL);

  expect (fixture, 0, "add aims %s text=%s set_on=%s", owner, text, fixture->today);
  return last_uid (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture_set_up (fixture, data);
  expect (fixture, 0, "demo");
}

/* Referral, assessment, committee, contract, preparation, worksite, review; six months from the acceptance. */
static void
test_helping_hand (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *ccas = uid_of (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = refer (fixture, "Mme Storez", "Coup de pouce habitat", sender, "Agathe", "Roubaix");
  g_autofree char *household = value_of (fixture, support, "household");
  g_autofree char *programme = value_of (fixture, support, "programme");
  g_autofree char *dwelling = uid_of (fixture, "dwellings", "rue des Contes");
  g_autofree char *aim = add_aim (fixture, support, "Retrouver la chambre");
  g_autofree char *done = g_strconcat (aim, "=reached", NULL);
  g_autofree char *of_support = g_strconcat ("support=", support, NULL);
  g_autofree char *in_dwelling = g_strconcat ("dwelling=", dwelling, NULL);
  g_autofree char *worksite = NULL, *amendment = NULL;

  assert_step (fixture, support, "Orientation", "done");
  /* The same household again is proposed, not made anew. */
  expect (fixture, 1, "refer %s %s %s --new --person first_name=Agathe name=Storez birth_date=1980-04-02", "Mme Storez", "IGLOO", sender);
  expect (fixture, 1, "refer %s %s %s", household, programme, sender);
  expect (fixture, 0, "assess %s done_on=2026-11-24 situation=%s --risk type=works gravity=medium", support, "Chambre à refaire");
  assert_step (fixture, support, "Diagnostic", "done");
  /* Who lives on no minimum benefit is not accepted without a reason; who is not asked yet is. */
  expect (fixture, 0, "set %s benefit=none", household);
  expect (fixture, 1, "decide %s accepted", support);
  expect (fixture, 0, "set %s benefit=rsa", household);
  expect (fixture, 0, "decide %s accepted", support);
  expect (fixture, 1, "decide %s accepted", support);
  assert_step (fixture, support, "Comité", "done");
  /* The rules are those of that day. */
  expect (fixture, 0, "set %s support_months=1 name=%s", programme, "Coup de pouce, autrement");
  expect (fixture, 0, "--json deadlines %s --on 2027-05-20", support);
  g_assert_nonnull (strstr (fixture->out, "2027-05-24"));
  expect (fixture, 1, "step %s Contrat", support);
  expect (fixture, 0, "sign %s --draft", support);
  assert_step (fixture, support, "Contrat", "done");
  /* The contract is changed by an amendment, which is signed anew. */
  expect (fixture, 2, "sign %s --object %s", support, "La cuisine aussi");
  expect (fixture, 2, "sign %s --draft --amend", support);
  expect (fixture, 0, "--json sign %s --amend --object %s", support, "La cuisine aussi");
  g_assert_nonnull (strstr (fixture->out, "\"state\" : \"signed\""));
  amendment = text_in (fixture, "contract");
  assert_value (fixture, amendment, "purpose", "La cuisine aussi");
  expect (fixture, 1, "step %s Préparation", support);
  expect (fixture, 0, "add worksites %s %s preparation_done=2026-11-24", of_support, in_dwelling);
  worksite = last_uid (fixture);
  assert_step (fixture, support, "Préparation", "done");
  expect (fixture, 1, "step %s Chantier", support);
  expect (fixture, 0, "set %s finished_on=2026-11-24 cost=1290.00", worksite);
  /* The worksite needs the landlord’s written agreement, besides being finished. */
  expect (fixture, 1, "step %s Chantier", support);
  expect (fixture, 0, "set %s landlord_agreed_on=2026-11-24", support);
  assert_step (fixture, support, "Chantier", "done");
  expect (fixture, 1, "close %s finished", support);
  /* A final review says what came of each aim. */
  expect (fixture, 1, "review %s final satisfaction=5", support);
  expect (fixture, 1, "review %s final satisfaction=6 --aim %s", support, done);
  expect (fixture, 0, "review %s final satisfaction=5 self_esteem=4 --aim %s", support, done);
  assert_step (fixture, support, "Bilan", "done");
  expect (fixture, 0, "close %s finished", support);
  assert_value (fixture, support, "exit_reason", "finished");
  expect (fixture, 1, "close %s finished", support);
  expect (fixture, 0, "check");
}

/* Each partner has its own public; only a technical committee’s decision moves a support; a home visit comes first. */
static void
test_self_renovation (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *ccas = uid_of (fixture, "organisations", "CCAS de Wattrelos");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = refer (fixture, "M. Storez", "Auto-réhabilitation accompagnée", sender, "Basile", "Wattrelos");
  g_autofree char *household = value_of (fixture, support, "household");
  g_autofree char *of_household = g_strconcat ("household=", household, NULL);
  g_autofree char *person = NULL;
  g_autofree char *of_person = NULL;
  g_autofree char *membership = NULL;

  expect (fixture, 0, "step %s Rencontres", support);
  expect (fixture, 1, "step %s %s", support, "Visite à domicile");
  expect (fixture, 0, "add events type=visit title=Visite starts_at=2026-11-24T09:00 ends_at=2026-11-24T10:00 %s outcome=held", of_household);
  expect (fixture, 0, "step %s %s", support, "Visite à domicile");
  /* No way round the committee: neither a day in the file, nor the step, nor an end that is a committee's to give. */
  expect (fixture, 1, "set %s accepted_on=2026-11-24", support);
  assert_value (fixture, support, "accepted_on", NULL);
  expect (fixture, 1, "set %s closed_on=2026-11-24 exit_reason=refused", support);
  expect (fixture, 1, "close %s refused --motive %s --manager", support, "accord oral");
  expect (fixture, 1, "step %s %s --motive %s", support, "Comité technique", "accord oral");
  /* The CCAS sends who lives alone. */
  expect (fixture, 0, "add people first_name=Colin name=Storez birth_date=2001-01-01");
  person = last_uid (fixture);
  of_person = g_strconcat ("person=", person, NULL);
  expect (fixture, 0, "add memberships %s %s link=relative", of_household, of_person);
  membership = last_uid (fixture);
  expect (fixture, 1, "decide %s accepted", support);
  expect (fixture, 0, "decide %s postponed reason=%s", support, "Qui vit là ?");
  expect (fixture, 0, "set %s until=2026-11-01", membership);
  expect (fixture, 0, "decide %s accepted", support);
  assert_step (fixture, support, "Comité technique", "done");
  expect (fixture, 0, "sign %s --draft", support);
  assert_step (fixture, support, "Engagement", "done");
  expect (fixture, 0, "step %s %s", support, "Visites et chantiers");
  expect (fixture, 0, "review %s final social_life=4", support);
  expect (fixture, 0, "close %s finished", support);
}

/* Axes run side by side, an optional step may be left out, and an operation is assessed as well. */
static void
test_building_together (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *workshop = uid_of (fixture, "organisations", "Atelier logement");
  g_autofree char *sender = g_strconcat ("organisation=", workshop, NULL);
  g_autofree char *operation = uid_of (fixture, "operations", "Blanchisseurs");
  g_autofree char *support = refer (fixture, "Famille Storez", "IGLOO", sender, "Camille", "Roubaix");
  g_autofree char *of_operation = g_strconcat ("operation=", operation, NULL);
  g_autofree char *ogien = NULL, *tied = NULL;
  g_autofree char *aim = NULL;
  g_autofree char *done = NULL;

  expect (fixture, 0, "set %s %s", support, of_operation);
  /* Who is sent to an operation is tied to it at once, and only to one of the programme. */
  expect (fixture, 1, "refer %s %s direct=true --new --operation %s", "M. Ogien", "Pôle ressource habitat", operation);
  expect (fixture, 0, "refer %s %s %s --new --operation %s", "M. Ogien", "IGLOO", sender, "Les Blanchisseurs");
  ogien = last_uid (fixture);
  tied = value_of (fixture, ogien, "operation");
  g_assert_cmpstr (tied, ==, operation);
  expect (fixture, 0, "assess %s situation=%s", operation, "Cinq logements, sols à sonder");
  expect (fixture, 0, "step %s Repérage", support);
  expect (fixture, 0, "step %s Information", support);
  expect (fixture, 1, "step %s Diagnostic", support);
  expect (fixture, 0, "assess %s done_on=2026-11-24", support);
  assert_step (fixture, support, "Diagnostic", "done");
  expect (fixture, 0, "decide %s accepted", support);
  assert_step (fixture, support, "Entrée dans le groupe", "done");
  assert_step (fixture, support, "Conception avec la famille", "current");
  assert_step (fixture, support, "Projet professionnel", "current");
  aim = add_aim (fixture, support, "Habiter un logement fini");
  done = g_strconcat (aim, "=partly", NULL);
  expect (fixture, 0, "plan %s strategy=works --agreed 2026-11-24 --action party=household task=%s party=association task=%s", support,
          "Dessiner la cuisine", "Former à la sécurité");
  assert_step (fixture, support, "Conception avec la famille", "done");
  expect (fixture, 1, "step %s Chantier --skip", support);
  expect (fixture, 0, "step %s Chantier", support);
  expect (fixture, 0, "step %s %s --skip", support, "Projet professionnel");
  assert_step (fixture, support, "Projet professionnel", "skipped");
  expect (fixture, 0, "step %s Emménagement", support);
  expect (fixture, 0, "review %s final --aim %s", support, done);
  assert_step (fixture, support, "Bilan", "done");
  expect (fixture, 0, "close %s finished", support);
}

/* A direct request, a pre-assessment with debts, a plan that a review readjusts, a final evaluation. */
static void
test_resource_centre (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *ccas = uid_of (fixture, "organisations", "CCAS de Dunkerque");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = refer (fixture, "Mme Storez", "Pôle ressource habitat", "direct=true", "Delphine", "Roubaix");
  g_autofree char *aim = add_aim (fixture, support, "Garder le logement");
  g_autofree char *partly = g_strconcat (aim, "=partly", NULL);
  g_autofree char *reached = g_strconcat (aim, "=reached", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  /* Nobody sends and nobody asks: that is no referral. */
  expect (fixture, 1, "refer %s %s --new", "Mme Perdue", "Pôle ressource habitat");
  expect (fixture, 1, "refer %s %s oral=true %s --new", "Mme Perdue", "Pôle ressource habitat", sender);
  /* Who asks directly may do so by telephone: nobody else agreed. */
  expect (fixture, 0, "refer %s %s oral=true direct=true --new", "Mme Perdue", "Pôle ressource habitat");
  expect (fixture, 0, "assess %s type=preliminary done_on=2026-11-24 --risk type=eviction gravity=high type=debt gravity=medium --debt creditor=Bailleur amount=900.00 monthly=50.00 --meet purpose=%s",
          support, "Échéancier");
  assert_step (fixture, support, "Pré-diagnostic", "done");
  expect (fixture, 0, "decide %s accepted", support);
  expect (fixture, 1, "plan %s", support);
  expect (fixture, 0, "plan %s strategy=debt --action party=household task=%s due_on=2026-12-05 party=association task=%s", support,
          "Payer 50 € par mois", "Appeler le bailleur");
  first = last_uid (fixture);
  assert_step (fixture, support, "Plan d’action", "current");
  expect (fixture, 0, "plan %s --agreed 2026-11-24", support);
  assert_step (fixture, support, "Plan d’action", "done");
  go_to (fixture, "2027-02-24");
  expect (fixture, 0, "--json deadlines %s", support);
  g_assert_nonnull (strstr (fixture->out, "commitment-late"));
  expect (fixture, 0, "review %s intermediate --aim %s --action party=other task=%s", support, partly, "Instruire le FSL");
  assert_step (fixture, support, "Bilan intermédiaire", "done");
  assert_value (fixture, first, "replaced_on", "2027-02-24");
  second = uid_of (fixture, "plans", "Storez");
  expect (fixture, 0, "--json list plan-actions %s", "Payer 50");
  g_assert_nonnull (strstr (fixture->out, first ? "Payer 50" : ""));
  expect (fixture, 1, "close %s finished", support);
  expect (fixture, 0, "review %s final recipients=%s --aim %s", support, "La dame, le bailleur", reached);
  expect (fixture, 1, "review %s final --aim %s", support, reached);
  assert_step (fixture, support, "Évaluation finale", "done");
  expect (fixture, 0, "close %s finished", support);
}

static void
set_amounts (Fixture    *fixture,
             const char *household,
             const char *rent)
{
  g_autofree char *word = g_strconcat ("rent=", rent, NULL);

  expect (fixture, 0, "set %s %s charges=0 housing_aid=0 resources=1000.00", household, word);
}

/* The decision body orders the assessment, decides on the support, and the hardship fund helps above 30 %. */
static void
test_accompanied_housing (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *ccas = uid_of (fixture, "organisations", "CCAS de Dunkerque");
  g_autofree char *other = uid_of (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *territory = uid_of (fixture, "territories", "Banc Vert");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = refer (fixture, "Famille Storez", "10 000 logements accompagnés", sender, "Élise", "Dunkerque");
  g_autofree char *household = value_of (fixture, support, "household");
  g_autofree char *dwelling = uid_of (fixture, "dwellings", "rue des Contes");
  g_autofree char *in_territory = g_strconcat ("territory=", territory, NULL);
  g_autofree char *by_ccas = g_strconcat ("contributor=", ccas, NULL);
  g_autofree char *by_other = g_strconcat ("contributor=", other, NULL);
  g_autofree char *aid = NULL;

  expect (fixture, 0, "set %s %s", dwelling, in_territory);
  expect (fixture, 1, "step %s %s --motive %s", support, "Diagnostic décidé", "on gagne du temps");
  expect (fixture, 0, "decide %s assessment", support);
  assert_step (fixture, support, "Diagnostic décidé", "done");
  expect (fixture, 0, "assess %s done_on=2026-11-24", support);
  assert_step (fixture, support, "Diagnostic social", "done");
  set_amounts (fixture, household, "300.00");
  expect (fixture, 1, "grant %s %s monthly=80.00 months=6 levers=Emploi", support, by_ccas);
  expect (fixture, 0, "decide %s accepted support_type=keeping", support);
  assert_value (fixture, support, "support_type", "keeping");
  /* 30 % is not above 30 %; one cent more is. */
  expect (fixture, 1, "grant %s %s monthly=80.00 months=6 levers=Emploi", support, by_ccas);
  expect (fixture, 0, "--json rent-share %s", "famille storez");
  expect (fixture, 1, "rent-share %s", "Nobody of that name");
  expect (fixture, 0, "--json rent-share %s", household);
  g_assert_nonnull (strstr (fixture->out, "\"share\" : \"30.00\""));
  g_assert_nonnull (strstr (fixture->out, "\"above\" : false"));
  set_amounts (fixture, household, "300.01");
  expect (fixture, 1, "grant %s %s monthly=80.00 months=6 levers=Emploi", support, by_other);
  expect (fixture, 1, "grant %s %s monthly=80.00 months=7 levers=Emploi", support, by_ccas);
  expect (fixture, 0, "grant %s %s monthly=80.00 months=6 levers=Emploi starts_on=2026-12-01", support, by_ccas);
  aid = last_uid (fixture);
  assert_value (fixture, aid, "stops_on", "2027-05-31");
  expect (fixture, 0, "plan %s --agreed 2026-11-24 --action party=household task=%s", support, "Payer le loyer");
  assert_step (fixture, support, "Accompagnement", "done");
  expect (fixture, 0, "review %s final satisfaction=4", support);
  expect (fixture, 0, "close %s finished", support);
  expect (fixture, 0, "--json budget %s --households 40 --neighbourhoods 3", "10 000 logements accompagnés");
  g_assert_nonnull (strstr (fixture->out, "\"70000.00\""));
}

/* An association of its own starts from any of the five, changes the rules, and makes another of it. */
static void
test_programmes (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *made = NULL;
  g_autofree char *copy = NULL;

  expect (fixture, 0, "--json programme");
  node = parse_json (fixture->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      JsonObject *model = json_array_get_object_element (json_node_get_array (node), i);

      expect (fixture, 0, "programme %s", json_object_get_string_member (model, "model"));
    }
  expect (fixture, 0, "programme coup_de_pouce %s", "Coup de main");
  made = last_uid (fixture);
  expect (fixture, 0, "set %s max_area=25 worksite_days=3", made);
  expect (fixture, 0, "programme %s %s", made, "Coup de main, bis");
  copy = last_uid (fixture);
  assert_value (fixture, copy, "max_area", "25.00");
  expect (fixture, 1, "programme Lune");
  expect (fixture, 2, "programme ara deux mots");
  expect (fixture, 0, "check");
}

/* What is misspelt is told from what is refused. */
static void
test_codes (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *household = uid_of (fixture, "households", "benali");

  expect (fixture, 2, "budget IGLOO");
  expect (fixture, 1, "budget IGLOO --households 4 --neighbourhoods 1");
  expect (fixture, 1, "budget Nulle-part --households 4 --neighbourhoods 1");
  expect (fixture, 1, "budget IGLOO --households -4 --neighbourhoods 1");
  expect (fixture, 2, "decide %s accepted colour=blue", household);
  expect (fixture, 1, "decide %s maybe", household);
  expect (fixture, 2, "assess %s --risk works", household);
  expect (fixture, 2, "review %s final --aim nothing", household);
  expect (fixture, 1, "close %s bored", household);
  /* What was done has a day that has come, and no support ends before it began. */
  expect (fixture, 1, "close %s withdrawn --on 2030-01-01", household);
  expect (fixture, 1, "close %s withdrawn --on 2020-01-01", household);
  expect (fixture, 1, "review %s intermediate held_on=2030-01-01", household);
  expect (fixture, 1, "review %s intermediate --aim 99=reached", household);
  expect (fixture, 1, "plan %s --action party=household task=Vider --agreed 2030-01-01", household);
  expect (fixture, 1, "decide %s postponed decided_on=2030-01-01", household);
  expect (fixture, 1, "step %s Lune", household);
  expect (fixture, 1, "deadlines --on 2026-02-30");
  expect (fixture, 0, "deadlines");
  expect (fixture, 0, "deadlines %s", household);
}

#define ADD(name, func) g_test_add ("/pathways/" name, Fixture, NULL, set_up, func, fixture_tear_down)

/* A paper names the others who live there and what all live on: each has its place, and a known household keeps what is not said. */
static void
test_paper (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *ccas = uid_of (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = NULL, *household = NULL, *child = NULL, *another = NULL;

  expect (fixture, 2, "refer %s IGLOO %s --new --means name=Autre", "Mme Storez", sender);
  expect (fixture, 2, "refer %s IGLOO %s --new --member name=Storez shoe=42", "Mme Storez", sender);
  expect (fixture, 0,
          "refer %s IGLOO %s --new --person first_name=Agathe name=Storez --means resources=1200 rent=480.50 "
          "--member link=child first_name=Noah name=Storez link=partner first_name=Igor name=Storez birth_date=1979-02-01",
          "Mme Storez", sender);
  support = last_uid (fixture);
  household = value_of (fixture, support, "household");
  assert_value (fixture, household, "resources", "1200.00");
  assert_value (fixture, household, "rent", "480.50");
  child = uid_of (fixture, "memberships", "Noah");
  assert_value (fixture, child, "link", "child");
  assert_value (fixture, child, "household", household);
  expect (fixture, 0, "refer %s %s %s --means rent=500 --member name=Storez first_name=Zoé link=child", household, "Coup de pouce habitat",
          sender);
  assert_value (fixture, household, "resources", "1200.00");
  assert_value (fixture, household, "rent", "500.00");
  another = uid_of (fixture, "memberships", "Zoé");
  assert_value (fixture, another, "household", household);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("helping-hand", test_helping_hand);
  ADD ("self-renovation", test_self_renovation);
  ADD ("building-together", test_building_together);
  ADD ("resource-centre", test_resource_centre);
  ADD ("accompanied-housing", test_accompanied_housing);
  ADD ("paper", test_paper);
  ADD ("codes", test_codes);
  g_test_add ("/pathways/programmes", Fixture, NULL, fixture_set_up, test_programmes, fixture_tear_down);
  return g_test_run ();
}
