/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

#include "tru-household.h"
#include "tru-support.h"
#include "tru-supports.h"

#define TODAY "24/11/2026" /* of the demonstration */

/* What is done at a household's file, and the steps that it moves. */

typedef struct
{
  TruJourney *journey;
  const char *support;
  const char *step;
  gboolean is_done;
  const char *button; /* (nullable): that passes the step, instead of itself */
  gint64 pressed; /* when, of the monotonic clock */
} Step;

/**
 * tru_journey_press_step:
 * @self: a journey at a household's page
 * @step: name of a step of its support
 */
void
tru_journey_press_step (TruJourney *self,
                        const char *step)
{
  tru_journey_click_in (self, tru_journey_see_type (self, "TruStepper"), step);
}

/* What the page says once it has read the file anew. */
static gboolean
is_shown (const Step *wanted)
{
  GtkWidget *window = GTK_WIDGET (tru_journey_window (wanted->journey));
  GtkWidget *stepper = tru_journey_find_type (window, g_type_from_name ("TruStepper"));
  GtkWidget *label = stepper ? tru_journey_find (stepper, wanted->step) : NULL;
  GtkWidget *button = label && !GTK_IS_BUTTON (label) ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : label;

  return button && gtk_widget_has_css_class (button, "done") == wanted->is_done;
}

static gboolean
stands (gpointer data)
{
  Step *wanted = data;
  g_autoptr (GPtrArray) steps = tru_supports_steps (tru_journey_store (wanted->journey), wanted->support, NULL);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->name, wanted->step))
        return (step->state == TRU_STEP_STATE_DONE) == wanted->is_done && is_shown (wanted);
    }
  return FALSE;
}

/**
 * tru_journey_wait_step:
 * @self: a journey
 * @support: uid of a support
 * @step: one of its steps
 * @is_done: whether it must be passed, or must not
 *
 * Waits until the store says so, and the page as well.
 */
void
tru_journey_wait_step (TruJourney *self,
                       const char *support,
                       const char *step,
                       gboolean    is_done)
{
  Step wanted = { .journey = self, .support = support, .step = step, .is_done = is_done };

  tru_journey_wait (self, step, stands, &wanted);
}

/* A page that reads its file anew may slip away under the pointer: a person presses again. */
static void
press_again (Step *wanted)
{
  gint64 now = g_get_monotonic_time ();

  if (now < wanted->pressed + 3 * G_USEC_PER_SEC)
    return;
  wanted->pressed = now;
  if (wanted->button)
    tru_journey_click_text (wanted->journey, wanted->button);
  else
    tru_journey_press_step (wanted->journey, wanted->step);
}

static gboolean
is_asked (gpointer data)
{
  Step *wanted = data;

  if (tru_journey_front (wanted->journey) != GTK_WINDOW (tru_journey_window (wanted->journey)))
    return TRUE;
  press_again (wanted);
  return FALSE;
}

/**
 * tru_journey_stay:
 * @self: a journey at a household's page
 * @support: uid of its support
 * @step: a step against which a rule stands
 * @reason: part of what the rule says
 *
 * Presses the step, reads the reason, and leaves it at that.
 */
void
tru_journey_stay (TruJourney *self,
                  const char *support,
                  const char *step,
                  const char *reason)
{
  Step wanted = { .journey = self, .step = step };

  tru_journey_wait (self, step, is_asked, &wanted);
  tru_journey_see (self, reason);
  tru_journey_press (self, "Escape");
  tru_journey_wait_closed (self);
  tru_journey_wait_step (self, support, step, FALSE);
}

static gboolean
has_support (gpointer data)
{
  Step *wanted = data;
  g_autoptr (TruRecord) household
    = tru_store_find_one (tru_journey_store (wanted->journey), &tru_household_kind, TRU_HOUSEHOLD_NAME, wanted->step, NULL);
  g_autoptr (TruRecord) support
    = household ? tru_store_find_one (tru_journey_store (wanted->journey), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD,
                                      tru_record_get_uid (household), NULL)
                : NULL;

  wanted->support = support ? g_intern_string (tru_record_get_uid (support)) : NULL;
  return support != NULL;
}

/**
 * tru_journey_refer:
 * @self: a journey
 * @newcomer: who is referred
 *
 * Takes down a referral of a household that nobody knows, from the list of households; on paper, not by telephone.
 *
 * Returns: (transfer none): uid of its support; its page is in sight
 */
const char *
tru_journey_refer (TruJourney                *self,
                   const TruJourneyNewcomer  *newcomer)
{
  Step wanted = { .journey = self, .step = newcomer->household };

  tru_journey_act (self, "win.show-room", "s", "households");
  tru_journey_click_text (self, tru_journey_word ("Take a Referral Down"));
  tru_journey_see_type (self, "TruReferralDialog");
  tru_journey_wait_front (self);
  tru_journey_fill_nth (self, tru_journey_word ("Name"), 0, newcomer->household);
  tru_journey_fill (self, tru_journey_word ("First name"), newcomer->first_name);
  tru_journey_fill_nth (self, tru_journey_word ("Name"), 1, newcomer->name);
  tru_journey_fill (self, tru_journey_word ("Street"), newcomer->street);
  tru_journey_fill (self, tru_journey_word ("Commune"), newcomer->commune);
  tru_journey_pick (self, tru_journey_word ("Programme"), newcomer->programme);
  if (newcomer->partner)
    tru_journey_pick (self, tru_journey_word ("Referred by"), newcomer->partner);
  else
    tru_journey_choose (self, tru_journey_word ("Direct request"), tru_journey_word ("Yes"));
  if (newcomer->partner)
    tru_journey_choose (self, tru_journey_word ("By telephone, written confirmation awaited"), tru_journey_word ("No"));
  tru_journey_fill (self, tru_journey_word ("Reason"), newcomer->reason);
  tru_journey_picture (self, "referral");
  tru_journey_press (self, "<Control>s");
  tru_journey_wait (self, newcomer->household, has_support, &wanted);
  tru_journey_wait_closed (self);
  tru_journey_see_type (self, "TruStepper");
  return wanted.support;
}

/**
 * tru_journey_assess:
 * @self: a journey at a household's support
 * @type: of the assessment
 * @situation: what was found
 *
 * Notes an assessment that is done today.
 */
void
tru_journey_assess (TruJourney *self,
                    const char *type,
                    const char *situation)
{
  tru_journey_pencil (self, tru_journey_word ("Assessment"), tru_journey_word ("_Assess…"));
  tru_journey_choose (self, tru_journey_word ("Type"), type);
  tru_journey_fill (self, tru_journey_word ("Done on"), TODAY);
  tru_journey_fill (self, tru_journey_word ("Situation"), situation);
  tru_journey_save (self);
}

/**
 * tru_journey_decide:
 * @self: a journey at a household's support
 * @outcome: of a committee that met today
 */
void
tru_journey_decide (TruJourney *self,
                    const char *outcome)
{
  tru_journey_pencil (self, tru_journey_word ("Decisions"), tru_journey_word ("_Decide…"));
  tru_journey_choose (self, tru_journey_word ("Decision"), outcome);
  tru_journey_save (self);
}

/**
 * tru_journey_set_aim:
 * @self: a journey at a household's support
 * @aim: what the household wants to reach
 */
void
tru_journey_set_aim (TruJourney *self,
                     const char *aim)
{
  tru_journey_pencil (self, tru_journey_word ("Aims and reviews"), tru_journey_word ("Add an _Aim…"));
  tru_journey_fill (self, tru_journey_word ("Aim"), aim);
  tru_journey_save (self);
}

/**
 * tru_journey_commit:
 * @self: a journey at a household's support, which has a plan
 * @who: a party
 * @what: what it commits to
 */
void
tru_journey_commit (TruJourney *self,
                    const char *who,
                    const char *what)
{
  tru_journey_pencil (self, tru_journey_word ("Action plan and its versions"), tru_journey_word ("Add a _Commitment…"));
  tru_journey_choose (self, tru_journey_word ("Who"), who);
  tru_journey_fill (self, tru_journey_word ("Commitment"), what);
  tru_journey_save (self);
}

/**
 * tru_journey_review:
 * @self: a journey at a household's support, which has one aim
 * @item: of the pencil's menu: which review
 * @result: what came of the aim
 */
void
tru_journey_review (TruJourney *self,
                    const char *item,
                    const char *result)
{
  tru_journey_pencil (self, tru_journey_word ("Aims and reviews"), item);
  tru_journey_choose (self, tru_journey_word ("Result"), result);
  tru_journey_save (self);
}

static gboolean
is_closed (gpointer data)
{
  Step *wanted = data;
  g_autoptr (TruRecord) support = tru_store_find_uid (tru_journey_store (wanted->journey), wanted->support, NULL);

  return tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON);
}

/**
 * tru_journey_close_support:
 * @self: a journey at a household's page
 * @support: uid of its support
 * @reason: an exit reason
 *
 * Closes the support from the page's menu.
 */
void
tru_journey_close_support (TruJourney *self,
                           const char *support,
                           const char *reason)
{
  Step wanted = { .journey = self, .support = support };
  GtkWidget *button = tru_journey_find (tru_journey_see_type (self, "TruHouseholdPage"), tru_journey_word ("More About This Household"));
  GtkWidget *menu = tru_journey_open_menu (self, button);

  tru_journey_click_in (self, menu, tru_journey_word ("_Close the Support"));
  tru_journey_settle (self);
  tru_journey_click_in (self, menu, reason);
  tru_journey_wait (self, "the support closed", is_closed, &wanted);
}

static gboolean
passes (gpointer data)
{
  Step *wanted = data;

  if (stands (wanted))
    return TRUE;
  press_again (wanted);
  return FALSE;
}

/**
 * tru_journey_pass:
 * @self: a journey at a household's page
 * @support: uid of its support
 * @step: a step against which nothing stands
 *
 * Presses the step until it is passed.
 */
void
tru_journey_pass (TruJourney *self,
                  const char *support,
                  const char *step)
{
  Step wanted = { .journey = self, .support = support, .step = step, .is_done = TRUE };

  tru_journey_wait (self, step, passes, &wanted);
}

/**
 * tru_journey_agree_plan:
 * @self: a journey at a household's support, which has a plan
 * @support: the support's uid
 * @step: the step that waits for the plan
 *
 * Says that the household agreed today.
 */
void
tru_journey_agree_plan (TruJourney *self,
                        const char *support,
                        const char *step)
{
  Step wanted = { .journey = self, .support = support, .step = step, .is_done = TRUE,
                  .button = tru_journey_word ("_Agreed with the Household Today") };

  tru_journey_wait (self, step, passes, &wanted);
}

static void
sign_next (TruJourney *self)
{
  tru_journey_click_text (self, tru_journey_word ("Choose…"));
  tru_journey_click_text (self, tru_journey_word ("Signed _Today"));
  tru_journey_settle (self);
}

/**
 * tru_journey_sign:
 * @self: a journey at a household's page
 * @support: uid of its support
 * @step: the step that waits for the contract
 *
 * Drafts the contract of one adult and the association, and notes both signatures: the step waits for the second one.
 */
void
tru_journey_sign (TruJourney *self,
                  const char *support,
                  const char *step)
{
  tru_journey_click_text (self, tru_journey_word ("_Contract…"));
  tru_journey_see_type (self, "TruPaperPreview");
  tru_journey_wait_front (self);
  sign_next (self);
  tru_journey_wait_step (self, support, step, FALSE);
  sign_next (self);
  tru_journey_wait_step (self, support, step, TRUE);
  tru_journey_click_text (self, tru_journey_word ("_Close"));
  tru_journey_wait_closed (self);
}
