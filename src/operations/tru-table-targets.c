/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-targets.h"

#include <string.h>

#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-item.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-text-fold.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* The names are those of Truelle, of French lists, and of what others export (Snipe-IT: its asset report; Lend Engine:
   ItemExportController and ContactExportController; Shelf: columnsLabelsMap, and its backup); where several columns answer, the
   earlier name wins. Folded: no case, no accents, single spaces. */

static const TruTableTarget item_targets[] = {
  { &tru_tool_kind, TRU_TOOL_NAME, "outil|nom|designation|item name|asset name|title|name|libelle|article" },
  { &tru_tool_kind, TRU_TOOL_CATEGORY, "categorie|category|famille|tags|type" },
  { &tru_tool_kind, TRU_TOOL_BRAND, "marque|fabricant|brand|manufacturer" },
  { &tru_tool_kind, TRU_TOOL_MODEL, "modele|model|model name|asset model" },
  { &tru_tool_kind, TRU_TOOL_ACCESSORIES, "accessoires|composants|components|includes" },
  { &tru_tool_kind, TRU_TOOL_VALUE, "valeur|value|value rrp|valuation|replacement cost|item value" },
  { &tru_tool_kind, TRU_TOOL_CHECK_MONTHS, "mois entre controles|check months" },
  { &tru_tool_kind, TRU_TOOL_ADVICE, "conseil|conseils|care information|description|long description" },
  { &tru_item_kind, TRU_ITEM_CODE, "code|numero|etiquette|asset tag|item code|sku|barcode|asset id|qr id|qrid|id" },
  { &tru_item_kind, TRU_ITEM_SERIAL, "numero de serie|n de serie|serie|serial|serial number" },
  { &tru_item_kind, TRU_ITEM_TOOL_LIBRARY, "outil theque|outilotheque|site|tool library" },
  { &tru_item_kind, TRU_ITEM_PLACE, "emplacement|rangement|etagere|location|current location|shelf" },
  { &tru_item_kind, TRU_ITEM_CONDITION, "etat|condition" },
  { &tru_item_kind, TRU_ITEM_BOUGHT_ON, "achete le|recu le|acquis le|date d achat|purchase date|date purchased" },
  { &tru_item_kind, TRU_ITEM_PRICE, "prix|prix d achat|cout|price paid|purchase cost|purchase price|cost" },
  { &tru_item_kind, TRU_ITEM_CHECK_DUE, "controle avant le|prochain controle|next audit date|maintenance due" },
  { &tru_item_kind, TRU_ITEM_NOTE, "remarques|notes|asset notes|commentaire|private note|short description" },
};

static const TruTableTarget member_targets[] = {
  { &tru_member_kind, TRU_MEMBER_NAME, "nom complet|nom et prenom|prenom et nom|adherent|full name|nom|nom de famille|last name|name" },
  { &tru_member_kind, TRU_MEMBER_PHONE, "telephone|tel|portable|mobile|phone|telephone portable" },
  { &tru_member_kind, TRU_MEMBER_EMAIL, "courriel|mail|e mail|email|adresse mail" },
  { &tru_member_kind, TRU_MEMBER_CARD, "carte|numero de carte|n adherent|numero d adherent|card|membership number|member id" },
  { &tru_member_kind, TRU_MEMBER_TOOL_LIBRARY, "outil theque|site|tool library" },
  { &tru_member_kind, TRU_MEMBER_JOINED_ON, "adhere depuis le|date d adhesion|joined on|created at|date joined|added on" },
  { &tru_member_kind, TRU_MEMBER_VALID_UNTIL, "valable jusqu au|valide jusqu au|fin d adhesion|valid until|expires at|membership expires" },
  { &tru_member_kind, TRU_MEMBER_BIRTH_DATE, "date de naissance|naissance|birth date" },
  { &tru_member_kind, TRU_MEMBER_SKILLS, "savoir faire|competences|skills" },
  { &tru_member_kind, TRU_MEMBER_STREET, "adresse|adresse postale|rue|address|address line 1|street" },
  { &tru_member_kind, TRU_MEMBER_POSTCODE, "code postal|cp|postcode|post code|zip" },
  { &tru_member_kind, TRU_MEMBER_COMMUNE, "commune|ville|city|town" },
  { &tru_member_kind, TRU_MEMBER_NOTE, "remarques|notes" },
};

static const TruTableTarget household_targets[] = {
  { &tru_household_kind, TRU_HOUSEHOLD_NAME, "menage|nom du menage|dossier|famille|household" },
  { &tru_person_kind, TRU_PERSON_CIVILITY, "civilite|titre|civility" },
  { &tru_person_kind, TRU_PERSON_FIRST_NAME, "prenom|first name" },
  { &tru_person_kind, TRU_PERSON_NAME, "nom|nom de famille|last name|name" },
  { &tru_person_kind, TRU_PERSON_BIRTH_DATE, "date de naissance|ne le|nee le|ne e le|naissance|date naiss|ddn|birth date" },
  { &tru_membership_kind, TRU_MEMBERSHIP_LINK, "lien|lien de parente|parente|lien familial|place dans le menage|lien avec la personne referente" },
  { &tru_person_kind, TRU_PERSON_LANGUAGE, "langue|language" },
  { &tru_household_kind, TRU_HOUSEHOLD_PHONE, "telephone|tel|portable|mobile|phone" },
  { &tru_household_kind, TRU_HOUSEHOLD_EMAIL, "courriel|mail|e mail|email" },
  { &tru_dwelling_kind, TRU_DWELLING_STREET, "rue|adresse|adresse postale|voie|street|address" },
  { &tru_dwelling_kind, TRU_DWELLING_COMPLEMENT, "complement|complement d adresse|batiment etage porte" },
  { &tru_dwelling_kind, TRU_DWELLING_POSTCODE, "code postal|cp|postcode" },
  { &tru_dwelling_kind, TRU_DWELLING_COMMUNE, "commune|ville|city" },
  { &tru_dwelling_kind, TRU_DWELLING_TERRITORY, "territoire|quartier|territory" },
  { &tru_dwelling_kind, TRU_DWELLING_LANDLORD, "bailleur|landlord" },
  { &tru_dwelling_kind, TRU_DWELLING_TYPE, "type de logement|typologie" },
  { &tru_dwelling_kind, TRU_DWELLING_AREA, "surface|superficie" },
  { &tru_occupancy_kind, TRU_OCCUPANCY_STATUS, "statut d occupation|statut|occupation" },
  { &tru_occupancy_kind, TRU_OCCUPANCY_SINCE, "entree dans le logement|dans le logement depuis|date d entree" },
  { &tru_household_kind, TRU_HOUSEHOLD_FIRST_CONTACT, "premier contact|date du premier contact" },
  { &tru_household_kind, TRU_HOUSEHOLD_LAST_CONTACT, "dernier contact" },
  { &tru_household_kind, TRU_HOUSEHOLD_BENEFIT, "minimum social|minima|minima sociaux" },
  { &tru_household_kind, TRU_HOUSEHOLD_RESOURCES, "ressources|ressources mensuelles|revenus" },
  { &tru_household_kind, TRU_HOUSEHOLD_RENT, "loyer|loyer mensuel|loyer hc|loyer hors charges|loyer nu" },
  { &tru_household_kind, TRU_HOUSEHOLD_CHARGES, "charges|charges mensuelles" },
  { &tru_household_kind, TRU_HOUSEHOLD_HOUSING_AID, "apl|aide au logement|al" },
  { &tru_household_kind, TRU_HOUSEHOLD_NOTE, "remarques|notes|observations" },
  { &tru_referral_kind, TRU_REFERRAL_ORGANISATION, "oriente par|prescripteur|orienteur|referred by" },
  { &tru_referral_kind, TRU_REFERRAL_RECEIVED_ON, "recue le|oriente le|date de prescription|date d orientation|date orientation|prescrit le|fiche recue le" },
  { &tru_referral_kind, TRU_REFERRAL_REASON, "motif|motif de la demande" },
  { &tru_referral_kind, TRU_REFERRAL_ASKED, "demande|ce qui est demande" },
  { &tru_referral_kind, TRU_REFERRAL_REPLY, "reponse|decision|avis|suite donnee" },
  { &tru_referral_kind, TRU_REFERRAL_REPLIED_ON, "repondu le|date de la decision|date de reponse" },
  { &tru_support_kind, TRU_SUPPORT_PROGRAMME, "dispositif|programme|action" },
  { &tru_support_kind, TRU_SUPPORT_FOLLOWER, "suivi par|referent|charge de suivi" },
  { &tru_support_kind, TRU_SUPPORT_OPENED_ON, "ouvert le|debut|date d ouverture|debut d accompagnement" },
  { &tru_support_kind, TRU_SUPPORT_ACCEPTED_ON, "accepte le|date d acceptation|acceptation" },
  { &tru_support_kind, TRU_SUPPORT_CLOSED_ON, "clos le|fin|date de cloture|fin d accompagnement" },
  { &tru_support_kind, TRU_SUPPORT_EXIT_REASON, "motif de sortie|motif de fin|sortie" },
  { &tru_support_kind, TRU_SUPPORT_NOTE, "remarques sur l accompagnement" },
};

static const struct
{
  const char *token;
  const TruTableTarget *targets;
  guint n_targets;
} subjects[] = {
  [TRU_TABLE_ITEMS] = { "items", item_targets, G_N_ELEMENTS (item_targets) },
  [TRU_TABLE_MEMBERS] = { "members", member_targets, G_N_ELEMENTS (member_targets) },
  [TRU_TABLE_HOUSEHOLDS] = { "households", household_targets, G_N_ELEMENTS (household_targets) },
};

/**
 * tru_table_subject_token:
 * @subject: a subject
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
tru_table_subject_token (TruTableSubject subject)
{
  return subjects[subject].token;
}

/**
 * tru_table_subject_parse:
 * @token: a name
 *
 * Returns: the #TruTableSubject, or -1
 */
int
tru_table_subject_parse (const char *token)
{
  for (int i = 0; i < TRU_TABLE_N_SUBJECTS; i++)
    if (g_str_equal (subjects[i].token, token))
      return i;
  return -1;
}

/**
 * tru_table_targets:
 * @subject: a subject
 * @n_targets: (out): their number
 *
 * Returns: (transfer none): the fields that columns can fill, in the order in which people think of them
 */
const TruTableTarget *
tru_table_targets (TruTableSubject subject,
                   guint          *n_targets)
{
  *n_targets = subjects[subject].n_targets;
  return subjects[subject].targets;
}

/**
 * tru_table_target_name:
 * @target: a target
 *
 * Returns: (transfer full): such as "item.code", as the command line writes it
 */
char *
tru_table_target_name (const TruTableTarget *target)
{
  return g_strdup_printf ("%s.%s", target->kind->name, target->kind->fields[target->field].name);
}

/**
 * tru_table_target_label:
 * @target: a target
 *
 * Returns: (transfer full): such as “Item: Code”, for people
 */
char *
tru_table_target_label (const TruTableTarget *target)
{
  return g_strdup_printf ("%s – %s", tru_kind_label (target->kind), tru_field_label (&target->kind->fields[target->field]));
}

/**
 * tru_table_target_find:
 * @subject: a subject
 * @name: such as "item.code"
 *
 * Returns: the target's place, or %TRU_TABLE_NO_TARGET
 */
int
tru_table_target_find (TruTableSubject subject,
                       const char     *name)
{
  for (guint i = 0; i < subjects[subject].n_targets; i++)
    {
      g_autofree char *candidate = tru_table_target_name (&subjects[subject].targets[i]);

      if (g_str_equal (candidate, name))
        return (int) i;
    }
  return TRU_TABLE_NO_TARGET;
}

/* 0 is the best; G_MAXUINT is not at all. The field's own label is looked at once every target had its names: “Name” is that
   of many kinds. */
static guint
rank (const TruTableTarget *target,
      const char           *folded,
      gboolean              is_last)
{
  g_auto (GStrv) names = g_strsplit (target->names, "|", -1);
  g_autofree char *own = tru_text_fold_joined (tru_field_label (&target->kind->fields[target->field]), ' ');
  g_autofree char *name = tru_table_target_name (target);

  if (g_str_equal (name, folded))
    return 0;
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], folded))
      return i + 1;
  return is_last && g_str_equal (own, folded) ? g_strv_length (names) + 1 : G_MAXUINT;
}

/* Shelf calls a field of one's own “cf:Serial number, type:text”; people write “Né(e) le”, “Tél.”, “N° dossier” and “Loyer *”. */
static char *
fold_title (const char *title)
{
  const char *own = g_ascii_strncasecmp (title, "cf:", 3) == 0 ? title + 3 : title;
  const char *type = own == title ? NULL : strstr (own, ", type:");
  g_autofree char *name = type ? g_strndup (own, (gsize) (type - own)) : g_strdup (own);
  g_auto (GStrv) pieces = g_strsplit (name, "°", -1);
  g_autofree char *plain = g_strjoinv (" ", pieces);
  g_autofree char *folded = tru_text_fold_joined (g_strdelimit (plain, "()[].:/*?", ' '), ' ');

  return g_strdup (g_strstrip (folded));
}

/**
 * tru_table_title_is:
 * @title: (nullable): a column's title
 * @names: folded names between bars
 *
 * Returns: whether the column is called by one of them
 */
gboolean
tru_table_title_is (const char *title,
                    const char *names)
{
  g_autofree char *folded = fold_title (title ? title : "");
  g_auto (GStrv) all = g_strsplit (names, "|", -1);

  return g_strv_contains ((const char *const *) all, folded);
}

static int
find_best_column (const TruTableTarget *target,
                  const TruTableFile   *file,
                  const int            *taken,
                  gboolean              is_last)
{
  guint best = G_MAXUINT;
  int found = -1;

  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    {
      g_autofree char *folded = fold_title (tru_table_file_get_title (file, column));
      guint place = rank (target, folded, is_last);

      if (taken[column] != TRU_TABLE_NO_TARGET || place >= best)
        continue;
      best = place;
      found = (int) column;
    }
  return found;
}

static gboolean
is_given (const TruTableFile *file,
          const int          *mapping,
          int                 target)
{
  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    if (mapping[column] == target)
      return TRUE;
  return FALSE;
}

static void
give_columns (TruTableSubject     subject,
              const TruTableFile *file,
              int                *mapping,
              gboolean            is_last)
{
  for (int i = 0; i < (int) subjects[subject].n_targets; i++)
    {
      int column = is_given (file, mapping, i) ? -1 : find_best_column (&subjects[subject].targets[i], file, mapping, is_last);

      if (column >= 0)
        mapping[column] = i;
    }
}

static gboolean
note_name (TruRecord *step,
           gpointer   names,
           GError   **error)
{
  g_hash_table_add (names, tru_text_fold_joined (tru_record_get_text (step, TRU_PROGRAMME_STEP_NAME), ' '));
  return TRUE;
}

/* What lists call a household's number; one of another program may come beside it and says the same. */
static const char number_names[] = "n dossier|n de dossier|n du dossier|no dossier|no de dossier|num dossier|numero dossier|numero de dossier|numero du dossier|"
                                   "ref dossier|reference|reference dossier|reference du dossier|id dossier|n menage|n de menage|n du menage|"
                                   "numero menage|numero de menage|numero du menage|id menage|code menage|n famille|numero famille|household id|"
                                   "household number";

/**
 * tru_table_guess_lines:
 * @store: a store
 * @file: a table of households
 * @mapping: from tru_table_guess(); columns without a meaning get one that is no field
 *
 * A list of supports under way has the days of their steps, each in a column named after it; one of people has the number of
 * their household.
 */
void
tru_table_guess_lines (TruStore           *store,
                       const TruTableFile *file,
                       int                *mapping)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_numbered = FALSE;

  if (!tru_store_each (store, &tru_programme_step_kind, note_name, names, NULL))
    return;
  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    {
      g_autofree char *folded = fold_title (tru_table_file_get_title (file, column));

      if (mapping[column] != TRU_TABLE_NO_TARGET)
        continue;
      if (g_hash_table_contains (names, folded))
        mapping[column] = TRU_TABLE_STEP;
      else if (!is_numbered && (is_numbered = tru_table_title_is (tru_table_file_get_title (file, column), number_names)))
        mapping[column] = TRU_TABLE_SAME;
    }
}

static gboolean
note_library (TruRecord *library,
              gpointer   names,
              GError   **error)
{
  g_hash_table_add (names, tru_text_fold_joined (tru_record_get_text (library, TRU_TOOL_LIBRARY_NAME), ' '));
  return TRUE;
}

static gboolean
names_libraries (const TruTableFile *file,
                 guint               column,
                 GHashTable         *names)
{
  guint n_named = 0;

  for (guint row = 0; row < tru_table_file_get_rows (file); row++)
    {
      const char *cell = tru_table_file_get_cell (file, row, column);
      g_autofree char *folded = tru_text_fold_joined (cell ? cell : "", ' ');

      if (*folded && !g_hash_table_contains (names, folded))
        return FALSE;
      n_named += *folded != 0;
    }
  return n_named > 0;
}

/**
 * tru_table_guess_library:
 * @store: a store
 * @file: a table of items
 * @mapping: from tru_table_guess()
 *
 * What other programs call a location is a shelf in one list and a site in the next: where every one of them names a tool
 * library that is here, it is the tool library, or all the items would land in one.
 */
void
tru_table_guess_library (TruStore           *store,
                         const TruTableFile *file,
                         int                *mapping)
{
  int library = tru_table_target_find (TRU_TABLE_ITEMS, "item.tool_library");
  int place = tru_table_target_find (TRU_TABLE_ITEMS, "item.place");
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (is_given (file, mapping, library) || !tru_store_each (store, &tru_tool_library_kind, note_library, names, NULL))
    return;
  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    if (mapping[column] == place && names_libraries (file, column, names))
      mapping[column] = library;
}

/* Most lists of members have two columns for a name; both go into the one that Truelle keeps. */
static void
guess_first_names (TruTableSubject     subject,
                   const TruTableFile *file,
                   int                *mapping)
{
  int name = tru_table_target_find (subject, "member.name");
  guint n_columns = tru_table_file_get_columns (file);
  gboolean is_split = FALSE;

  for (guint i = 0; name >= 0 && i < n_columns; i++)
    is_split |= mapping[i] == name && tru_table_title_is (tru_table_file_get_title (file, i), TRU_TABLE_LAST_NAMES);
  for (guint i = 0; is_split && i < n_columns; i++)
    if (mapping[i] == TRU_TABLE_NO_TARGET && tru_table_title_is (tru_table_file_get_title (file, i), TRU_TABLE_FIRST_NAMES))
      mapping[i] = name;
}

/**
 * tru_table_guess:
 * @subject: what the rows are
 * @file: a table
 *
 * Matches columns by their names; those of Truelle, of Snipe-IT, Lend Engine and Shelf are known.
 *
 * Returns: (transfer full): for each column the place of its target, or %TRU_TABLE_NO_TARGET
 */
int *
tru_table_guess (TruTableSubject     subject,
                 const TruTableFile *file)
{
  int *mapping = g_new (int, tru_table_file_get_columns (file));

  for (guint i = 0; i < tru_table_file_get_columns (file); i++)
    mapping[i] = TRU_TABLE_NO_TARGET;
  give_columns (subject, file, mapping, FALSE);
  give_columns (subject, file, mapping, TRUE);
  guess_first_names (subject, file, mapping);
  return mapping;
}
