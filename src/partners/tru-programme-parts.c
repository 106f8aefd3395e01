/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme-parts.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-axis.h"
#include "tru-clock.h"
#include "tru-committee.h"
#include "tru-dwelling.h"
#include "tru-eligibility.h"
#include "tru-operation-lines.h"
#include "tru-operation-step.h"
#include "tru-operation.h"
#include "tru-organisation.h"
#include "tru-partner-role.h"
#include "tru-place-line.h"
#include "tru-programme-step.h"
#include "tru-programmes.h"
#include "tru-records-desk.h"
#include "tru-room.h"
#include "tru-support.h"
#include "tru-text.h"

typedef GtkWidget *(*NewLine) (TruStore  *store,
                               TruRecord *record);

static GtkWidget *new_step (TruStore *store, TruRecord *record);
static GtkWidget *new_axis (TruStore *store, TruRecord *record);
static GtkWidget *new_condition (TruStore *store, TruRecord *record);
static GtkWidget *new_role (TruStore *store, TruRecord *record);

#define NO_ORDER G_MAXUINT

/* A household's support is only named here and is taken away on its own page; what something still refers to
 * stays, and the refusal names it. */
static const struct
{
  const TruKind *kind;
  guint position;
  gboolean may_go;
  NewLine line;
} parts[] = {
  { &tru_programme_step_kind, TRU_PROGRAMME_STEP_POSITION, TRUE, new_step },
  { &tru_axis_kind, TRU_AXIS_POSITION, TRUE, new_axis },
  { &tru_eligibility_kind, NO_ORDER, TRUE, new_condition },
  { &tru_partner_role_kind, NO_ORDER, TRUE, new_role },
  { &tru_operation_step_kind, TRU_OPERATION_STEP_POSITION, TRUE, tru_operation_line_step },
  { &tru_operation_kind, NO_ORDER, TRUE, tru_operation_line_operation },
  { &tru_dwelling_kind, NO_ORDER, TRUE, tru_operation_line_dwelling },
  { &tru_support_kind, NO_ORDER, FALSE, tru_operation_line_support },
  { &tru_committee_kind, NO_ORDER, TRUE, tru_operation_line_committee },
  { &tru_assessment_kind, NO_ORDER, TRUE, tru_operation_line_assessment },
};

/* On its way to the writer thread. */
typedef struct
{
  char *uid;
  int by;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->uid);
  g_free (act);
}

static Act *
act_new (const char *uid,
         int         by)
{
  Act *act = g_new0 (Act, 1);

  act->uid = g_strdup (uid);
  act->by = by;
  return act;
}

static gboolean
move (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Act *act = data;

  return tru_programmes_move (store, act->uid, act->by, error);
}

static gboolean
take_away (TruStore *store,
           gpointer  data,
           GError  **error)
{
  Act *act = data;
  g_autoptr (TruRecord) record = tru_records_find (store, act->uid, error);

  if (!record)
    return FALSE;
  if (tru_record_get_kind (record) == &tru_programme_step_kind)
    return tru_programmes_retire_step (store, act->uid, tru_clock_today (), error);
  return tru_records_remove (store, act->uid, error);
}

static char *
delay_words (TruRecord *step)
{
  gint64 days = tru_record_get_number (step, TRU_PROGRAMME_STEP_DELAY_DAYS);

  return days == TRU_UNKNOWN ? g_strdup ("") : g_strdup_printf (ngettext ("%d day later", "%d days later", days), (int) days);
}

/* “8 days later · to enter: … · passed by: …” */
static char *
describe_step (TruStore  *store,
               TruRecord *step)
{
  const char *axis = tru_record_get_text (step, TRU_PROGRAMME_STEP_AXIS);
  g_autofree char *delay = delay_words (step);
  g_autofree char *entry = tru_record_format (step, TRU_PROGRAMME_STEP_ENTRY);
  g_autofree char *to_enter = *entry ? g_strdup_printf (_("to enter: %s"), entry) : g_strdup ("");
  g_autofree char *condition = tru_record_format (step, TRU_PROGRAMME_STEP_CONDITION);
  gboolean is_free = tru_record_get_number (step, TRU_PROGRAMME_STEP_CONDITION) == TRU_PROGRAMME_STEP_CONDITION_NONE;
  g_autofree char *passed = *condition && !is_free ? g_strdup_printf (_("passed by: %s"), condition) : g_strdup ("");
  g_autofree char *axis_name = axis ? tru_store_title (store, &tru_axis_kind, axis) : g_strdup ("");
  const char *words[] = { delay, to_enter, passed, axis_name, NULL };

  return tru_text_join (words, " · ");
}

static GtkWidget *
new_step (TruStore  *store,
          TruRecord *step)
{
  g_autofree char *details = describe_step (store, step);
  g_autofree char *title = g_strdup_printf ("%d. %s", (int) tru_record_get_number (step, TRU_PROGRAMME_STEP_POSITION),
                                            tru_record_get_text (step, TRU_PROGRAMME_STEP_NAME));
  GtkWidget *line = tru_place_line_new (step, title, details);

  if (tru_record_is_known (step, TRU_PROGRAMME_STEP_RETIRED_ON))
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Not in new supports"), TRU_TONE_NEUTRAL);
  else if (tru_record_is_true (step, TRU_PROGRAMME_STEP_OPTIONAL))
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("May be left out"), TRU_TONE_NEUTRAL);
  return line;
}

static GtkWidget *
new_axis (TruStore  *store,
          TruRecord *axis)
{
  return tru_place_line_new (axis, tru_record_get_text (axis, TRU_AXIS_NAME), tru_record_get_text (axis, TRU_AXIS_NOTE));
}

static GtkWidget *
new_condition (TruStore  *store,
               TruRecord *condition)
{
  const char *partner = tru_record_get_text (condition, TRU_ELIGIBILITY_ORGANISATION);
  const char *value = tru_record_get_text (condition, TRU_ELIGIBILITY_VALUE);
  const char *note = tru_record_get_text (condition, TRU_ELIGIBILITY_NOTE);
  g_autofree char *what = tru_record_format (condition, TRU_ELIGIBILITY_CONDITION);
  g_autofree char *title = value ? g_strdup_printf (_("%s: %s"), what, value) : g_strdup (what);
  g_autofree char *name = partner ? tru_store_title (store, &tru_organisation_kind, partner) : NULL;
  g_autofree char *whom = name ? g_strdup_printf (_("referred by %s"), name) : g_strdup (_("for all"));
  const char *lines[] = { whom, note ? note : "", NULL };
  g_autofree char *details = tru_text_join (lines, " · ");
  GtkWidget *line = tru_place_line_new (condition, title, details);

  if (tru_record_is_true (condition, TRU_ELIGIBILITY_WARNS))
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Only a warning"), TRU_TONE_NEUTRAL);
  return line;
}

static GtkWidget *
new_role (TruStore  *store,
          TruRecord *role)
{
  const char *partner = tru_record_get_text (role, TRU_PARTNER_ROLE_ORGANISATION);
  TruDate until = tru_record_get_number (role, TRU_PARTNER_ROLE_UNTIL);
  g_autofree char *name = tru_store_title (store, &tru_organisation_kind, partner);
  g_autofree char *what = tru_record_format (role, TRU_PARTNER_ROLE_ROLE);
  GtkWidget *line = tru_place_line_new (role, name ? name : "", what);

  if (until != TRU_UNKNOWN && until < tru_clock_today ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Over"), TRU_TONE_NEUTRAL);
  return line;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      field)
{
  gint64 first = tru_record_get_number (*(TruRecord *const *) a, GPOINTER_TO_UINT (field));
  gint64 second = tru_record_get_number (*(TruRecord *const *) b, GPOINTER_TO_UINT (field));

  return (first > second) - (first < second);
}

static guint
part_of (const TruKind *kind)
{
  guint part = 0;

  while (part + 1 < G_N_ELEMENTS (parts) && parts[part].kind != kind)
    part++;
  return part;
}

static GPtrArray *
find (TruStore      *store,
      const TruKind *kind,
      guint          field,
      const char    *owner)
{
  guint part = part_of (kind);
  GPtrArray *records = tru_store_find (store, kind, field, owner, NULL);

  if (records && parts[part].position != NO_ORDER)
    g_ptr_array_sort_with_data (records, compare_numbers, GUINT_TO_POINTER (parts[part].position));
  return records;
}

/**
 * tru_programme_parts_fill:
 * @list: a list; it is emptied first
 * @store: the reading store of the main thread
 * @kind: which parts
 * @field: the field by which they say so
 * @owner: uid of what they belong to
 * @nothing: what stands there instead of an empty list
 * @focused: (nullable): the line that had the keyboard, from tru_place_line_focused()
 */
void
tru_programme_parts_fill (GtkListBox    *list,
                          TruStore      *store,
                          const TruKind *kind,
                          guint          field,
                          const char    *owner,
                          GtkWidget     *nothing,
                          const char    *focused)
{
  g_autoptr (GPtrArray) records = find (store, kind, field, owner);
  gboolean has_any = records && records->len > 0;
  gboolean has_order = parts[part_of (kind)].position != NO_ORDER;
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, line);
  for (guint i = 0; records && i < records->len; i++)
    {
      line = parts[part_of (kind)].line (store, g_ptr_array_index (records, i));
      if (has_order)
        tru_place_line_add_moves (line, i == 0, i + 1 == records->len);
      if (parts[part_of (kind)].may_go)
        tru_place_line_add_remove (line);
      gtk_list_box_append (list, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (list), has_any);
  gtk_widget_set_visible (nothing, !has_any);
  tru_place_line_focus (list, focused);
}

/**
 * tru_programme_parts_next:
 * @office: the database
 * @kind: parts that stand in an order
 * @field: the field by which they say what they belong to
 * @owner: uid of what they belong to
 *
 * Returns: the place behind the last one
 */
guint
tru_programme_parts_next (TruOffice     *office,
                          const TruKind *kind,
                          guint          field,
                          const char    *owner)
{
  g_autoptr (GPtrArray) records = find (tru_office_get_store (office), kind, field, owner);
  guint position = parts[part_of (kind)].position;

  if (!records || records->len == 0)
    return 1;
  return (guint) tru_record_get_number (g_ptr_array_index (records, records->len - 1), position) + 1;
}

/**
 * tru_programme_parts_move:
 * @widget: who asks
 * @office: the database
 * @uid: uid of a part that stands in an order
 * @by: by how many places, downwards
 */
void
tru_programme_parts_move (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *uid,
                          int         by)
{
  tru_room_do (widget, office, _("Order changed"), move, act_new (uid, by), act_free);
}

/**
 * tru_programme_parts_remove:
 * @widget: who asks
 * @office: the database
 * @uid: uid of a part; a step that running supports have stays with them
 */
void
tru_programme_parts_remove (GtkWidget  *widget,
                            TruOffice  *office,
                            const char *uid)
{
  tru_room_do (widget, office, _("Removed"), take_away, act_new (uid, 0), act_free);
}
