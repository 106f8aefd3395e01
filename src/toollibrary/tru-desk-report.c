/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-report.h"

#include <glib/gi18n.h>

#include "tru-desk-returns.h"
#include "tru-desk-slip.h"
#include "tru-history.h"
#include "tru-room.h"
#include "tru-slip.h"
#include "tru-speech.h"

#define SEEN_MS 60 /* a frame with the notice was drawn, even a slow one */

struct _TruDeskReport
{
  GObject parent_instance;

  TruOffice *office;
  TruDeskNotice *notice;
  TruDeskLog *log;
  char *returned; /* the item that the notice says is back */
  gint64 told;    /* the operation that the notice says is done, 0 */
  char *visitor;  /* whose visit was finished last */
  TruDate day;    /* and the day that it counts for */
  GQueue answers; /* of Answer, which the notice told already */
  guint later;
};

/* What joins the lines once it was seen in the notice. */
typedef struct
{
  TruTone tone;
  char *picture;
  char *text;
  gint64 operation;
  char *toast; /* (nullable) */

  /* Of a return. */
  TruRow *item;
  TruItemRoute route;
  TruDate on;
} Answer;

G_DEFINE_FINAL_TYPE (TruDeskReport, tru_desk_report, G_TYPE_OBJECT)

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->item);
  g_free (answer->picture);
  g_free (answer->text);
  g_free (answer->toast);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gboolean
on_seen (gpointer user_data)
{
  TruDeskReport *self = user_data;

  self->later = 0;
  tru_desk_report_settle (self);
  return G_SOURCE_REMOVE;
}

/* A person with the next tool in the hand waits for the notice alone: what takes longer to draw comes behind its frame. */
static Answer *
add_answer (TruDeskReport *self,
            TruTone        tone,
            const char    *picture,
            const char    *text,
            gint64         operation)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->tone = tone;
  answer->picture = g_strdup (picture);
  answer->text = g_strdup (text);
  answer->operation = operation;
  g_queue_push_tail (&self->answers, answer);
  if (!self->later)
    self->later = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, SEEN_MS, on_seen, self, NULL);
  return answer;
}

static void
on_corrected (TruDeskReport *self,
              TruTone        tone,
              const char    *text)
{
  tru_desk_report_say (self, tone, text);
}

static void
tru_desk_report_finalize (GObject *object)
{
  TruDeskReport *self = TRU_DESK_REPORT (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_queue_clear_full (&self->answers, answer_free);
  g_clear_object (&self->office);
  g_free (self->returned);
  g_free (self->visitor);
  G_OBJECT_CLASS (tru_desk_report_parent_class)->finalize (object);
}

static void
tru_desk_report_class_init (TruDeskReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_desk_report_finalize;
}

static void
tru_desk_report_init (TruDeskReport *self)
{
  g_queue_init (&self->answers);
}

/**
 * tru_desk_report_new:
 * @notice: the notice of the desk that keeps the report
 * @log: its lines
 *
 * Returns: (transfer full): a report in which nothing was said yet
 */
TruDeskReport *
tru_desk_report_new (TruDeskNotice *notice,
                     TruDeskLog    *log)
{
  TruDeskReport *self = g_object_new (TRU_TYPE_DESK_REPORT, NULL);

  self->notice = notice;
  self->log = log;
  g_signal_connect_object (log, "corrected", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * tru_desk_report_set_office:
 * @self: a report
 * @office: where what it tells was done
 */
void
tru_desk_report_set_office (TruDeskReport *self,
                            TruOffice     *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_desk_report_say:
 * @self: a report
 * @tone: ok for done, attention, late for refused
 * @text: a sentence, which stands until the next one
 */
void
tru_desk_report_say (TruDeskReport *self,
                     TruTone        tone,
                     const char    *text)
{
  g_clear_pointer (&self->returned, g_free);
  self->told = 0;
  tru_desk_notice_set (self->notice, tone, NULL, text, NULL, NULL);
}

/**
 * tru_desk_report_refuse:
 * @self: a report
 * @picture: (nullable): the tool's
 * @reason: a sentence
 */
void
tru_desk_report_refuse (TruDeskReport *self,
                        const char    *picture,
                        const char    *reason)
{
  g_clear_pointer (&self->returned, g_free);
  self->told = 0;
  tru_desk_notice_set (self->notice, TRU_TONE_LATE, picture, reason, NULL, NULL);
  add_answer (self, TRU_TONE_LATE, picture, reason, 0);
  tru_speech_say (reason);
}

/**
 * tru_desk_report_beep:
 * @self: a report
 * @name: of what was scanned, spoken where the preferences want it
 *
 * Tells by a sound alone that a scan was understood: what it did stands in the basket.
 */
void
tru_desk_report_beep (TruDeskReport *self,
                      const char    *name)
{
  tru_speech_say (name);
  tru_desk_notice_sound (self->notice, TRU_TONE_OK);
}

/**
 * tru_desk_report_done:
 * @self: a report
 * @done: a sentence
 * @operation: what an undo takes
 * @member: (nullable): uid of whose visit is done, who may want its slip
 * @day: the day that it counts for, %TRU_UNKNOWN for today
 */
void
tru_desk_report_done (TruDeskReport *self,
                      const char    *done,
                      gint64         operation,
                      const char    *member,
                      TruDate        day)
{
  tru_desk_report_say (self, TRU_TONE_OK, done);
  self->told = operation;
  add_answer (self, TRU_TONE_OK, NULL, done, operation);
  if (!member)
    return;
  g_free (self->visitor);
  self->visitor = g_strdup (member);
  self->day = day;
  tru_desk_notice_offer (self->notice, _("Slip…"), "desk.slip");
  if (tru_slip_has_advice (tru_office_get_store (self->office), member, day))
    tru_desk_notice_offer (self->notice, _("With Advice…"), "desk.slip-with-advice");
}

/**
 * tru_desk_report_return:
 * @self: a report
 * @item: a row about an item that came back or arrived, as it was
 * @route: where it goes now
 * @on: the day on which it came back, %TRU_UNKNOWN for today
 * @operation: what an undo takes
 */
void
tru_desk_report_return (TruDeskReport *self,
                        TruRow        *item,
                        TruItemRoute   route,
                        TruDate        on,
                        gint64         operation)
{
  const char *own = tru_row_get_text (item, TRU_ITEM_ROW_PICTURE);
  const char *picture = own ? own : "generic";
  gboolean is_arrival = tru_desk_is_arrival (item); /* nobody had it, and its sender looked at its parts */
  g_autofree char *words = tru_desk_return_words (item, tru_office_get_store (self->office), route);
  TruTone tone = route == TRU_ROUTE_SHELF ? TRU_TONE_OK : TRU_TONE_ATTENTION;
  Answer *answer = add_answer (self, tone, picture, words, operation);

  answer->toast = tru_desk_return_done (item);
  if (!is_arrival)
    answer->item = g_object_ref (item);
  answer->route = route;
  answer->on = on;
  tru_desk_notice_set (self->notice, tone, picture, words, is_arrival ? NULL : _("Who Had It?"), is_arrival ? NULL : "desk.who-had-it");
  tru_speech_say (tru_row_get_text (item, TRU_ITEM_ROW_NAME));
  g_free (self->returned);
  self->returned = g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID));
  self->told = operation;
}

/**
 * tru_desk_report_who_had_it:
 * @self: a report
 *
 * Nobody's name shows at a return unless a person wishes so: the next in the queue reads along.
 */
void
tru_desk_report_who_had_it (TruDeskReport *self)
{
  g_autoptr (GPtrArray) loans = self->returned ? tru_query_run (tru_office_get_store (self->office), &tru_query_loans_of_item, NULL,
                                                                "$uid", self->returned, NULL) : NULL;
  g_autofree char *text = NULL;

  if (!loans || loans->len == 0)
    return;
  text = g_strdup_printf (_("%s: taken back from %s"), tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_NAME),
                          tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_BORROWER));
  tru_desk_report_say (self, TRU_TONE_OK, text);
}

/**
 * tru_desk_report_open_slip:
 * @self: a report
 * @member: (nullable): uid of who stands there now, %NULL for whose visit was finished last
 * @with_advice: whether the advice sheets follow
 */
void
tru_desk_report_open_slip (TruDeskReport *self,
                           const char    *member,
                           gboolean       with_advice)
{
  tru_desk_slip_open (GTK_WIDGET (self->notice), tru_office_get_store (self->office), member ? member : self->visitor,
                      member ? TRU_UNKNOWN : self->day, with_advice);
}

/**
 * tru_desk_report_settle:
 * @self: a report
 *
 * Puts what only the notice told into the lines.
 */
void
tru_desk_report_settle (TruDeskReport *self)
{
  g_autoptr (Answer) last = NULL;
  Answer *answer;

  g_clear_handle_id (&self->later, g_source_remove);
  while ((answer = g_queue_pop_head (&self->answers)))
    {
      if (answer->item)
        tru_desk_log_add_return (self->log, self->office, answer->item, answer->route, answer->on, answer->operation);
      else
        tru_desk_log_add (self->log, answer->tone, answer->picture, answer->text, answer->operation);
      g_clear_pointer (&last, answer_free);
      last = answer;
    }
  if (last && last->toast)
    tru_room_toast_undo (GTK_WIDGET (self->notice), last->toast, last->operation);
}

/**
 * tru_desk_report_clear:
 * @self: a report, whose notice hides
 */
void
tru_desk_report_clear (TruDeskReport *self)
{
  g_clear_pointer (&self->returned, g_free);
  self->told = 0;
  tru_desk_notice_clear (self->notice);
}

/**
 * tru_desk_report_refresh:
 * @self: a report
 *
 * After the database changed: what is out again is no longer said to be back, nor what was taken back to be done.
 */
void
tru_desk_report_refresh (TruDeskReport *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (TruRow) returned = self->returned ? tru_query_first (store, &tru_query_item_row, NULL, "$uid", self->returned, NULL) : NULL;

  if ((returned && tru_row_get_text (returned, TRU_ITEM_ROW_LOAN)) || (self->told && !tru_history_stands (store, self->told)))
    tru_desk_report_clear (self);
  tru_desk_log_refresh (self->log, store);
}
