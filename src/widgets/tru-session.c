/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-session.h"

/* One person sits before all windows of a program. */
static gboolean volunteers;

/**
 * tru_session_is_volunteer:
 *
 * Returns: whether a volunteer of a tool library works here: forms then leave sensitive fields out
 */
gboolean
tru_session_is_volunteer (void)
{
  return volunteers;
}

/**
 * tru_session_set_volunteer:
 * @is_volunteer: whether a volunteer works here from now on
 */
void
tru_session_set_volunteer (gboolean is_volunteer)
{
  volunteers = is_volunteer;
}
