/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pathway-acts.h"

#include <glib/gi18n.h>

#include "tru-room.h"
#include "tru-step-act.h"

static gboolean
is_passed (GPtrArray *steps,
           guint      i)
{
  return ((const TruStepOfSupport *) g_ptr_array_index (steps, i))->state == TRU_STEP_STATE_DONE;
}

/* The first step from one on that is not passed; their number when none is left. */
static guint
next_open (GPtrArray *steps,
           guint      from)
{
  while (from < steps->len && is_passed (steps, from))
    from++;
  return from;
}

static GPtrArray *
steps_of (TruOffice  *office,
          const char *support)
{
  return tru_supports_steps (tru_office_get_store (office), support, NULL);
}

/* The column without a step stands behind them all. */
static guint
find_step (GPtrArray  *steps,
           const char *step)
{
  guint i = 0;

  while (step && i < steps->len && g_strcmp0 (((const TruStepOfSupport *) g_ptr_array_index (steps, i))->step, step) != 0)
    i++;
  return step && i == steps->len ? G_MAXUINT : step ? i : steps->len;
}

/**
 * tru_pathway_advance:
 * @widget: who asks
 * @office: the database
 * @support: uid of a support
 *
 * Passes the step at which it stands.
 */
void
tru_pathway_advance (GtkWidget  *widget,
                     TruOffice  *office,
                     const char *support)
{
  g_autoptr (GPtrArray) steps = steps_of (office, support);
  guint current = steps ? next_open (steps, 0) : 0;

  if (!steps)
    return;
  if (current < steps->len)
    tru_step_act_pass (widget, office, support, g_ptr_array_index (steps, current));
  else
    tru_room_toast (widget, _("Every step is passed: close the support on the household’s page."));
}

/**
 * tru_pathway_retreat:
 * @widget: who asks
 * @office: the database
 * @support: uid of a support
 *
 * Takes back the step before the one at which it stands.
 */
void
tru_pathway_retreat (GtkWidget  *widget,
                     TruOffice  *office,
                     const char *support)
{
  g_autoptr (GPtrArray) steps = steps_of (office, support);
  guint current = steps ? next_open (steps, 0) : 0;

  if (current > 0)
    tru_step_act_take_back (widget, office, support, g_ptr_array_index (steps, current - 1));
  else
    tru_room_toast (widget, _("No step was passed yet: there is nothing to take back."));
}

/**
 * tru_pathway_move_to:
 * @widget: who asks
 * @office: the database
 * @support: uid of a support
 * @step: (nullable): uid of the step at which it should stand, %NULL behind the last
 *
 * One step at a time, since each has its own conditions; a support goes back to any step.
 */
void
tru_pathway_move_to (GtkWidget  *widget,
                     TruOffice  *office,
                     const char *support,
                     const char *step)
{
  g_autoptr (GPtrArray) steps = steps_of (office, support);
  guint target = steps ? find_step (steps, step) : G_MAXUINT;
  guint current = steps ? next_open (steps, 0) : 0;
  g_autofree char *first = NULL;

  if (!steps || target == current)
    return;
  if (target == G_MAXUINT)
    tru_room_toast (widget, _("This support does not have that step."));
  else if (target < current)
    tru_step_act_take_back (widget, office, support, g_ptr_array_index (steps, target));
  else if (next_open (steps, current + 1) == target)
    tru_step_act_pass (widget, office, support, g_ptr_array_index (steps, current));
  else
    {
      first = g_strdup_printf (_("One step at a time: “%s” comes next."),
                               ((const TruStepOfSupport *) g_ptr_array_index (steps, next_open (steps, current + 1)))->name);
      tru_room_toast (widget, first);
    }
}
