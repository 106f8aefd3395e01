/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-label.h"

#include <glib/gi18n.h>

#include "tru-field.h"

static const TruOption labels[] = {
  { "add", N_("Added") },
  { "edit", N_("Changed") },
  { "remove", N_("Removed") },
  { "undo", N_("Undone") },
  { "import", N_("Imported") },
  { "import-calendar", N_("Calendar taken in") },
  { "note-reminder", N_("Reminder noted") },
  { "silence-member", N_("Reminders stopped") },
  { "unsilence-member", N_("Reminders resumed") },
  { "import-table", N_("List imported") },
  { "export", N_("Sent") },
  { "export-calendar", N_("Calendar sent") },
  { "demo", N_("Demonstration loaded") },
  { "set-up", N_("Association set up") },
  { "add-programme", N_("Programme set up") },
  { "reorder", N_("Order changed") },
  { "retire-step", N_("Step taken out of the programme") },
  { "check-out", N_("Lent") },
  { "check-in", N_("Taken back") },
  { "visit", N_("Visit at the desk") },
  { "issue", N_("Issued") },
  { "renew", N_("Loan prolonged") },
  { "start-repair", N_("Repair started") },
  { "finish-repair", N_("Repair done") },
  { "note-care", N_("Check or upkeep noted") },
  { "withdraw", N_("Withdrawn") },
  { "put-back", N_("Put back into service") },
  { "add-photo", N_("Picture added") },
  { "note-condition", N_("Condition noted") },
  { "note-stolen", N_("Theft noted") },
  { "attach-advice", N_("Advice sheet attached") },
  { "send", N_("Sent to another tool library") },
  { "receive", N_("Received from another tool library") },
  { "start-stock-take", N_("Stock-take started") },
  { "count", N_("Counted") },
  { "shelve", N_("Shelf noted") },
  { "finish-stock-take", N_("Stock-take finished") },
  { "reserve", N_("Reserved") },
  { "set-aside", N_("Set aside") },
  { "cancel-reservation", N_("Reservation cancelled") },
  { "expire-reservations", N_("Reservations expired") },
  { "add-member", N_("Person added") },
  { "add-dwelling", N_("Dwelling added") },
  { "add-event", N_("Event added") },
  { "edit-event", N_("Event changed") },
  { "move-event", N_("Event moved") },
  { "cancel-event", N_("Event cancelled") },
  { "note-outcome", N_("Outcome noted") },
  { "copy-event", N_("Event copied") },
  { "repeat-event", N_("Event repeated") },
  { "edit-series", N_("Repeated event changed") },
  { "end-series", N_("Repeated event ended") },
  { "prolong-series", N_("Repeated events prolonged") },
  { "attendance", N_("Attendance noted") },
  { "plan-worksite", N_("Worksite planned") },
  { "move-worksite", N_("Worksite moved") },
  { "confirm-worksite", N_("Worksite confirmed") },
  { "interrupt-worksite", N_("Worksite interrupted") },
  { "resume-worksite", N_("Worksite resumed") },
  { "finish-worksite", N_("Worksite finished") },
  { "open-support", N_("Support opened") },
  { "join-operation", N_("Household added to the operation") },
  { "pass-step", N_("Step passed") },
  { "skip-step", N_("Step left out") },
  { "close-support", N_("Support closed") },
  { "refer", N_("Household referred") },
  { "confirm-referral", N_("Referral confirmed in writing") },
  { "receipt", N_("Receipt sent") },
  { "assess", N_("Assessment noted") },
  { "decide", N_("Decision taken") },
  { "prepare-meeting", N_("Meeting prepared") },
  { "note-meeting", N_("Minutes noted") },
  { "close-minutes", N_("Minutes closed") },
  { "reopen-minutes", N_("Minutes reopened") },
  { "send-paper", N_("Committee paper sent") },
  { "add-to-agenda", N_("Added to the agenda") },
  { "order-agenda", N_("Order of the agenda changed") },
  { "note-discussion", N_("What was said noted") },
  { "correct-decision", N_("Decision corrected") },
  { "plan", N_("Action plan drafted") },
  { "agree-plan", N_("Action plan agreed") },
  { "review", N_("Review held") },
  { "send-review", N_("Review sent") },
  { "grant-aid", N_("Hardship fund granted") },
  { "stop-aid", N_("Hardship fund stopped") },
  { "write-journal", N_("Journal written") },
  { "move-household", N_("Household moved") },
  { "split-household", N_("Household split in two") },
  { "end-household", N_("File closed") },
  { "die", N_("Death noted") },
  { "stop-letters", N_("Letters stopped") },
  { "come-back", N_("File opened again") },
  { "hand-over", N_("Files handed over") },
  { "draft-contract", N_("Contract drafted") },
  { "print-contract", N_("Contract printed") },
  { "sign-contract", N_("Contract signed") },
  { "amend-contract", N_("Contract amended") },
  { "refuse-contract", N_("Contract refused") },
  { "end-contract", N_("Contract ended") },
  { NULL, NULL },
};

/**
 * tru_operation_label:
 * @name: (nullable): an operation's name in the history, such as "check-out"
 *
 * Returns: (transfer none): what people read, @name itself when it has no label
 */
const char *
tru_operation_label (const char *name)
{
  for (const TruOption *label = labels; label->token; label++)
    if (g_strcmp0 (label->token, name) == 0)
      return _ (label->label);
  return name ? name : "";
}
