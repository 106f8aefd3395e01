/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-time.h"

G_BEGIN_DECLS

#define TRU_ICAL_ERROR (tru_ical_error_quark ())
GQuark tru_ical_error_quark (void);

/**
 * TruIcalError:
 * @TRU_ICAL_ERROR_FILE: the file cannot be read
 * @TRU_ICAL_ERROR_FORMAT: it is no iCalendar file, or ends before its end
 * @TRU_ICAL_ERROR_TOO_LARGE: it is larger, deeper or has more in it than a calendar of people has
 */
typedef enum
{
  TRU_ICAL_ERROR_FILE,
  TRU_ICAL_ERROR_FORMAT,
  TRU_ICAL_ERROR_TOO_LARGE,
} TruIcalError;

#define TRU_ICAL_MAX_BYTES (64 * 1024 * 1024)
#define TRU_ICAL_MAX_EVENTS 100000
#define TRU_ICAL_TYPE_WORKSITE "worksite" /* the type of a worksite's day */

/**
 * TruIcalEvent:
 * @uid: stable over files
 * @title: (nullable): what it is
 * @place: (nullable): where
 * @note: (nullable): what else is said
 * @type: (nullable): token of the type of event, which only Truelle writes
 * @rule: (nullable): repetition as in RFC 5545, its end on the clock of the wall
 * @excluded: (element-type TruTime): times that the rule leaves out
 * @extra: (element-type TruTime): further times, which the rule does not have
 * @starts: first minute
 * @ends: first minute after it
 * @occurrence: the time of its series that it replaces, or %TRU_UNKNOWN
 * @is_from_then_on: whether it replaces the times after that one as well
 * @is_all_day: whether it takes whole days
 * @is_cancelled: whether it does not take place
 * @is_tentative: whether it is still to be confirmed that it does
 * @is_withdrawn: when read: whether the file only says that it does not take place any more (METHOD:CANCEL)
 * @is_withheld: whether title and place stand for others that were not to leave the office
 * @stamp: when it was last changed
 * @created: when it was made
 * @sequence: which version of it: the higher, the later
 * @left_out: (element-type utf8): when read: what it says besides, which Truelle cannot hold
 * @categories: (nullable): when read: under what another program files it
 * @zone: (nullable): when read: the zone by whose clocks it repeats, where those are not the clocks of France
 * @zone_starts: when read, with @zone: what the clocks there show at its first minute
 *
 * An event as it travels between calendars, its times on the clock of the wall in France.
 */
typedef struct
{
  char *uid;
  char *title;
  char *place;
  char *note;
  char *type;
  char *rule;
  GArray *excluded;
  GArray *extra;
  TruTime starts;
  TruTime ends;
  TruTime occurrence;
  gboolean is_from_then_on;
  gboolean is_all_day;
  gboolean is_cancelled;
  gboolean is_tentative;
  gboolean is_withdrawn;
  gboolean is_withheld;
  TruStamp stamp;
  TruStamp created;
  int sequence;
  GPtrArray *left_out;
  char *categories;
  const struct _icaltimezone *zone;
  TruTime zone_starts;
} TruIcalEvent;

/**
 * TruIcalFile:
 * @events: (element-type TruIcalEvent): in the order of the file
 * @left_out: (element-type utf8 guint): what Truelle cannot hold, and how often it occurs
 * @name: (nullable): what the calendar is called
 * @root: what the zones of the events are part of
 *
 * What an iCalendar file says.
 */
typedef struct
{
  GPtrArray *events;
  GHashTable *left_out;
  char *name;
  struct icalcomponent_impl *root;
} TruIcalFile;

TruIcalEvent *tru_ical_event_new   (void);
void          tru_ical_event_free  (gpointer      event);
char         *tru_ical_rule_normal (const char   *rule);
char         *tru_ical_write       (GPtrArray    *events,
                                    const char   *name);
TruIcalFile  *tru_ical_read        (const char   *text,
                                    gsize         size,
                                    GError      **error);
TruIcalFile  *tru_ical_read_file   (const char   *path,
                                    GError      **error);
TruTime       tru_ical_event_at    (const TruIcalEvent *self,
                                    TruTime       time);
char         *tru_ical_event_zone  (const TruIcalEvent *self);
void          tru_ical_leave_out   (TruIcalFile  *file,
                                    TruIcalEvent *event,
                                    const char   *name);
void          tru_ical_file_leave_out (TruIcalFile *self,
                                       const char  *what);
void          tru_ical_file_free   (TruIcalFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruIcalFile, tru_ical_file_free)

G_END_DECLS
