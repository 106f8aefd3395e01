/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-composition.h"
#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-event.h"
#include "tru-household-words.h"
#include "tru-household.h"
#include "tru-programme.h"
#include "tru-signatory.h"
#include "tru-states.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

/* What was found at the household's home, newest first; what cannot wait says so. */
static void
show_visit (TruCard                *card,
            const TruHouseholdFile *file,
            TruRecord              *event)
{
  g_autofree char *day = tru_date_format (tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)), TRU_DATE_YEAR);
  gboolean is_urgent = tru_record_is_true (event, TRU_EVENT_URGENT);
  const char *found = tru_record_get_text (event, TRU_EVENT_FOUND);
  g_autofree char *outcome = tru_record_format (event, TRU_EVENT_OUTCOME);
  GtkWidget *button = tru_card_record_line (card, day, is_urgent ? _("Quick action wanted") : outcome, "win.show-record", "event",
                                            tru_record_get_uid (event));

  tru_tone_set_text (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))),
                     is_urgent ? TRU_TONE_LATE : TRU_TONE_NEUTRAL);
  tru_card_note (card, found ? found : _("What was found is not noted yet."));
}

static int
latest_first (gconstpointer a,
              gconstpointer b)
{
  gint64 first = tru_record_get_number (*(TruRecord *const *) a, TRU_EVENT_STARTS_AT);
  gint64 second = tru_record_get_number (*(TruRecord *const *) b, TRU_EVENT_STARTS_AT);

  return (second > first) - (second < first);
}

void
tru_household_show_visits (TruCard                *card,
                           const TruHouseholdFile *file,
                           GMenu                  *menu)
{
  g_autoptr (GPtrArray) events
    = tru_store_find (file->store, &tru_event_kind, TRU_EVENT_HOUSEHOLD, tru_household_file_uid (file), NULL);
  guint n = 0;

  if (!events)
    return;
  g_ptr_array_sort (events, latest_first);
  for (guint i = 0; i < events->len; i++)
    {
      TruRecord *event = events->pdata[i];

      if (tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON)
          || tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) > file->today)
        continue;
      show_visit (card, file, event);
      n++;
    }
  if (n == 0)
    tru_card_note (card, _("No home visit yet. What is found there is noted with the visit, once it was held."));
}

static char *
replaced_words (const TruHouseholdFile *file,
                TruRecord              *amendment)
{
  g_autoptr (GPtrArray) signatories
    = tru_store_find (file->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, tru_record_get_uid (amendment), NULL);
  g_autofree char *day = tru_date_format (tru_contract_signed_on (signatories), TRU_DATE_SHORT);

  /* Translators: the number of the contract that replaces it, and the day */
  return g_strdup_printf (_("replaced by %s, %s"), tru_record_get_text (amendment, TRU_CONTRACT_NUMBER), day);
}

/* “replaced by 2026-040, 12 Oct.”, or until then “signed, holds until 2026-040 is signed by all” */
static char *
contract_words (const TruHouseholdFile *file,
                TruRecord              *contract,
                const char             *state)
{
  g_autoptr (TruRecord) amendment = tru_contracts_replacement (file->store, contract);
  TruDate refused = tru_record_get_number (contract, TRU_CONTRACT_REFUSED_ON);
  TruDate ended = tru_record_get_number (contract, TRU_CONTRACT_ENDED_ON);
  g_autofree char *day = tru_date_format (refused != TRU_UNKNOWN ? refused : ended, TRU_DATE_SHORT);

  if (g_strcmp0 (state, "amended") == 0 && amendment)
    return replaced_words (file, amendment);
  return tru_household_join (", ", tru_state_label (state), day, NULL);
}

static void
note_pending (TruCard                *card,
              const TruHouseholdFile *file,
              TruRecord              *contract)
{
  g_autoptr (TruRecord) pending = tru_contract_is_open (contract) ? tru_contracts_pending (file->store, contract) : NULL;
  g_autofree char *words = pending ? g_strdup_printf (_("Holds until all have signed No. %s."), tru_record_get_text (pending, TRU_CONTRACT_NUMBER))
                                   : NULL;

  if (words)
    tru_card_note (card, words);
}

void
tru_household_show_contracts (TruCard                *card,
                              const TruHouseholdFile *file,
                              GMenu                  *menu)
{
  g_autoptr (GPtrArray) contracts
    = file->support ? tru_store_find (file->store, &tru_contract_kind, TRU_CONTRACT_SUPPORT, tru_record_get_uid (file->support), NULL)
                    : NULL;

  for (guint i = contracts ? contracts->len : 0; i > 0; i--)
    {
      TruRecord *contract = contracts->pdata[i - 1];
      g_autofree char *state = tru_store_state (file->store, &tru_contract_kind, tru_record_get_uid (contract));
      g_autofree char *said = contract_words (file, contract, state);
      /* Translators: the number of a contract */
      g_autofree char *number = g_strdup_printf (_("No. %s"), tru_record_get_text (contract, TRU_CONTRACT_NUMBER));

      tru_menu_edit (menu, number, contract);
      tru_card_act_line (card, number, said, "support.read-contract", g_variant_new_string (tru_record_get_uid (contract)));
      note_pending (card, file, contract);
    }
  if (!contracts || contracts->len == 0)
    tru_card_note (card, _("No contract yet. It is drafted with the button at the top of the page."));
}

/* “2 adults, 3 minors, the eldest 67 years old, RSA, tenant, 1 412 € a month”: what is not known is left out. */
static char *
composition_words (const TruHouseholdFile *file,
                   TruRecord              *composition)
{
  gint64 n_adults = tru_record_get_number (composition, TRU_COMPOSITION_ADULTS);
  gint64 n_minors = tru_record_get_number (composition, TRU_COMPOSITION_MINORS);
  gint64 eldest = tru_record_get_number (composition, TRU_COMPOSITION_OLDEST);
  g_autofree char *adults
    = n_adults == TRU_UNKNOWN ? NULL : g_strdup_printf (ngettext ("%d adult", "%d adults", n_adults), (int) n_adults);
  g_autofree char *minors
    = n_minors == TRU_UNKNOWN ? NULL : g_strdup_printf (ngettext ("%d minor", "%d minors", n_minors), (int) n_minors);
  g_autofree char *age = eldest == TRU_UNKNOWN ? NULL : g_strdup_printf (_("the eldest %d years old"), (int) eldest);
  gboolean has_none = tru_record_get_number (composition, TRU_COMPOSITION_BENEFIT) == TRU_HOUSEHOLD_BENEFIT_NONE;
  g_autofree char *benefit = has_none ? g_strdup (_("no minimum benefit")) : tru_record_format (composition, TRU_COMPOSITION_BENEFIT);
  g_autofree char *status = tru_record_format (composition, TRU_COMPOSITION_STATUS);
  g_autofree char *amount = tru_record_format (composition, TRU_COMPOSITION_RESOURCES);
  g_autofree char *resources = *amount ? g_strdup_printf (_("%s a month"), amount) : NULL;

  return tru_household_join (", ", adults ? adults : "", minors ? minors : "", age ? age : "", benefit, status,
                             resources ? resources : "", NULL);
}

/* How the household was when the support was accepted, as statistics count it whatever happened since. */
static void
show_composition (TruCard                *card,
                  const TruHouseholdFile *file,
                  const char             *support)
{
  g_autoptr (TruRecord) composition = tru_store_find_one (file->store, &tru_composition_kind, TRU_COMPOSITION_SUPPORT, support, NULL);
  g_autofree char *words = composition ? composition_words (file, composition) : NULL;
  g_autofree char *day
    = composition ? tru_date_format (tru_record_get_number (composition, TRU_COMPOSITION_TAKEN_ON), TRU_DATE_YEAR) : NULL;
  /* Translators: how the household was on the day on which its support began */
  g_autofree char *said = words ? g_strdup_printf (_("On %s: %s"), day, *words ? words : _("unknown")) : NULL;

  if (said)
    tru_card_note (card, said);
}

void
tru_household_show_supports (TruCard                *card,
                             const TruHouseholdFile *file,
                             GMenu                  *menu)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (file->store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, tru_household_file_uid (file), NULL);

  for (guint i = supports ? supports->len : 0; i > 0; i--)
    {
      TruRecord *support = supports->pdata[i - 1];
      const char *uid = tru_record_get_uid (support);
      g_autofree char *programme
        = tru_store_title (file->store, &tru_programme_kind, tru_record_get_text (support, TRU_SUPPORT_PROGRAMME));
      g_autofree char *opened = tru_date_format (tru_record_get_number (support, TRU_SUPPORT_OPENED_ON), TRU_DATE_YEAR);
      g_autofree char *closed = tru_date_format (tru_record_get_number (support, TRU_SUPPORT_CLOSED_ON), TRU_DATE_YEAR);
      g_autofree char *reason = tru_record_format (support, TRU_SUPPORT_EXIT_REASON);
      g_autofree char *span = *closed ? g_strdup_printf ("%s – %s", opened, closed) : g_strdup_printf (_("since %s"), opened);

      tru_card_record_line (card, programme, *closed ? reason : NULL, "win.edit-record", "support", uid);
      tru_card_note (card, span);
      show_composition (card, file, uid);
    }
  if (!supports || supports->len == 0)
    tru_card_note (card, _("No support yet. Refer the household to a programme first."));
}

/* “30 Nov 2026 · living room, kitchen” */
static char *
worksite_words (const TruHouseholdFile *file,
                const char             *worksite)
{
  g_autoptr (GArray) days = tru_support_file_days (file->store, worksite);
  g_autoptr (GPtrArray) rooms = tru_store_find (file->store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, worksite, NULL);
  g_autofree char *first = days->len ? tru_date_format (g_array_index (days, TruDate, 0), TRU_DATE_YEAR) : g_strdup (_("No day yet"));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; rooms && i < rooms->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", tru_record_get_text (rooms->pdata[i], TRU_WORKSITE_ROOM_NAME));
  return tru_household_join (" · ", first, names->str, NULL);
}

static gboolean
show_worksites_of (TruCard                *card,
                   const TruHouseholdFile *file,
                   const char             *support)
{
  g_autoptr (GPtrArray) worksites = tru_store_find (file->store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, NULL);
  const char *shown = file->worksite ? tru_record_get_uid (file->worksite) : NULL;
  gboolean any = FALSE;

  for (guint i = worksites ? worksites->len : 0; i > 0; i--)
    {
      const char *uid = tru_record_get_uid (worksites->pdata[i - 1]);
      g_autofree char *state = tru_store_state (file->store, &tru_worksite_kind, uid);
      g_autofree char *what = worksite_words (file, uid);

      if (g_strcmp0 (uid, shown) == 0)
        continue;
      tru_card_record_line (card, what, tru_state_label (state), "win.edit-record", "worksite", uid);
      any = TRUE;
    }
  return any;
}

void
tru_household_show_other_worksites (TruCard                *card,
                                    const TruHouseholdFile *file,
                                    GMenu                  *menu)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (file->store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, tru_household_file_uid (file), NULL);
  gboolean any = FALSE;

  for (guint i = supports ? supports->len : 0; i > 0; i--)
    any = show_worksites_of (card, file, tru_record_get_uid (supports->pdata[i - 1])) || any;
  gtk_widget_set_visible (GTK_WIDGET (card), any);
}
