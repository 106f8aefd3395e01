/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-report.h"

#include <glib/gi18n.h>

#include "tru-desk-returns.h"
#include "tru-desk-slip.h"
#include "tru-history.h"
#include "tru-slip.h"
#include "tru-speech.h"

#define SEEN_MS 60 /* a frame with the notice was drawn, even a slow one */

/* What joins the lines once it was seen in the notice. */
typedef struct
{
  TruTone tone;
  GStrv pictures;
  char *text;
  gint64 operation;

  /* Of a return. */
  TruRow *item;
  TruItemRoute route;
  TruDate on;
} Answer;

struct _TruDeskReport
{
  GObject parent_instance;

  TruOffice *office;
  TruDeskNotice *notice;
  TruDeskLog *log;
  char *returned; /* the item that the notice says is back */
  gint64 told;    /* the operation that the notice says is done, 0 */
  gboolean is_hindrance; /* the notice says what stops the list as it is, or was refused with it */
  char *visitor;  /* whose visit was finished last */
  TruDate day;    /* and the day that it counts for */
  GQueue answers; /* of Answer, which join the lines next */
  Answer *standing; /* (nullable): what the notice alone tells until it tells something else */
  guint later;
};

G_DEFINE_FINAL_TYPE (TruDeskReport, tru_desk_report, G_TYPE_OBJECT)

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->item);
  g_strfreev (answer->pictures);
  g_free (answer->text);
  g_free (answer);
}

static gboolean
on_seen (gpointer user_data)
{
  TruDeskReport *self = user_data;

  self->later = 0;
  tru_desk_report_settle (self);
  return G_SOURCE_REMOVE;
}

/* A person with the next tool in the hand waits for the notice alone: what takes longer to draw comes behind its frame. */
static void
settle_soon (TruDeskReport *self)
{
  if (!self->later)
    self->later = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, SEEN_MS, on_seen, self, NULL);
}

static Answer *
answer_new (TruTone            tone,
            const char *const *pictures,
            const char        *text,
            gint64             operation)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->tone = tone;
  answer->pictures = g_strdupv ((GStrv) pictures);
  answer->text = g_strdup (text);
  answer->operation = operation;
  return answer;
}

/* The notice is about to tell something else. */
static void
leave (TruDeskReport *self)
{
  if (self->standing)
    g_queue_push_tail (&self->answers, g_steal_pointer (&self->standing));
  g_clear_pointer (&self->returned, g_free);
  self->told = 0;
  self->is_hindrance = FALSE;
  settle_soon (self);
}

static void
on_corrected (TruDeskReport *self,
              TruTone        tone,
              const char    *text,
              gint64         operation)
{
  if (self->standing)
    leave (self);
  /* The line that was corrected names the tool still. */
  g_clear_pointer (&self->returned, g_free);
  self->told = operation;
  self->is_hindrance = FALSE;
  tru_desk_notice_set (self->notice, tone, NULL, text, NULL, NULL);
}

static void
tru_desk_report_finalize (GObject *object)
{
  TruDeskReport *self = TRU_DESK_REPORT (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_queue_clear_full (&self->answers, answer_free);
  g_clear_pointer (&self->standing, answer_free);
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
 * @text: a sentence, which stands until the next one; a refusal is spoken too where the preferences want it
 */
void
tru_desk_report_say (TruDeskReport *self,
                     TruTone        tone,
                     const char    *text)
{
  leave (self);
  tru_desk_notice_set (self->notice, tone, NULL, text, NULL, NULL);
  if (tone == TRU_TONE_LATE)
    tru_speech_say (text);
}

/**
 * tru_desk_report_hinder:
 * @self: a report
 * @text: a sentence: what stops the visit as it is, until tru_desk_report_lift()
 */
void
tru_desk_report_hinder (TruDeskReport *self,
                        const char    *text)
{
  tru_desk_report_say (self, TRU_TONE_LATE, text);
  self->is_hindrance = TRUE;
}

/**
 * tru_desk_report_lift:
 * @self: a report
 *
 * The list is another one: what stopped it as it was is no longer said to.
 */
void
tru_desk_report_lift (TruDeskReport *self)
{
  if (self->is_hindrance)
    tru_desk_report_clear (self);
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
  const char *const pictures[] = { picture, NULL };

  leave (self);
  tru_desk_notice_set (self->notice, TRU_TONE_LATE, picture, reason, NULL, NULL);
  self->standing = answer_new (TRU_TONE_LATE, pictures, reason, 0);
  self->is_hindrance = TRUE;
  tru_speech_say (reason);
}

/**
 * tru_desk_report_beep:
 * @self: a report
 * @words: (nullable): what was scanned and what stops it, spoken where the preferences want it
 * @tone: ok for done, attention, late for refused
 *
 * Tells by a sound, and to who cannot read by a voice, that a scan was understood: what it did, and what stands against it, is in the basket.
 */
void
tru_desk_report_beep (TruDeskReport *self,
                      const char    *words,
                      TruTone        tone)
{
  if (words)
    tru_speech_say (words);
  tru_desk_notice_sound (self->notice, tone);
}

/* The notice alone tells it, and takes it back, until something else is told. */
static void
stand (TruDeskReport     *self,
       TruTone            tone,
       const char *const *pictures,
       const char        *text,
       gint64             operation)
{
  leave (self);
  tru_desk_notice_set (self->notice, tone, NULL, text, _("Undo"), "desk.undo");
  tru_desk_notice_set_pictures (self->notice, pictures);
  self->standing = answer_new (tone, pictures, text, operation);
  self->told = operation;
}

/**
 * tru_desk_report_done:
 * @self: a report
 * @done: a sentence
 * @pictures: (nullable) (array zero-terminated=1): of the tools
 * @operation: what an undo takes
 * @member: (nullable): uid of whose visit is done, who may want its slip
 * @day: the day that it counts for, %TRU_UNKNOWN for today
 */
void
tru_desk_report_done (TruDeskReport     *self,
                      const char        *done,
                      const char *const *pictures,
                      gint64             operation,
                      const char        *member,
                      TruDate            day)
{
  stand (self, TRU_TONE_OK, pictures, done, operation);
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
 *
 * Its line has what is noted of it; what arrives was nobody's, and its sender looked at its parts.
 */
void
tru_desk_report_return (TruDeskReport *self,
                        TruRow        *item,
                        TruItemRoute   route,
                        TruDate        on,
                        gint64         operation)
{
  const char *own = tru_row_get_text (item, TRU_ITEM_ROW_PICTURE);
  const char *const pictures[] = { own ? own : "generic", NULL };
  g_autofree char *words = tru_desk_return_words (item, tru_office_get_store (self->office), route);
  TruTone tone = tru_desk_return_tone (item, tru_office_get_store (self->office), route);
  gboolean has_borrower = tru_row_get_text (item, TRU_ITEM_ROW_LOAN) != NULL; /* what was found again was lent to nobody */
  Answer *answer;

  tru_speech_say (tru_row_get_text (item, TRU_ITEM_ROW_NAME));
  if (tru_desk_is_arrival (item))
    {
      stand (self, tone, pictures, words, operation);
      return;
    }
  leave (self);
  answer = answer_new (tone, pictures, words, operation);
  answer->item = g_object_ref (item);
  answer->route = route;
  answer->on = on;
  g_queue_push_tail (&self->answers, answer);
  tru_desk_notice_set (self->notice, tone, pictures[0], words, has_borrower ? _("Who Had It?") : NULL,
                       has_borrower ? "desk.who-had-it" : NULL);
  self->returned = g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID));
  self->told = operation;
}

/**
 * tru_desk_report_undo:
 * @self: a report
 *
 * Takes back what the notice says is done; should that be refused, it still stands.
 */
void
tru_desk_report_undo (TruDeskReport *self)
{
  if (self->told > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->notice), "win.undo-operation", "x", self->told);
}

/**
 * tru_desk_report_is_empty:
 * @self: a report
 *
 * Returns: whether nothing was done at this desk that it still tells
 */
gboolean
tru_desk_report_is_empty (TruDeskReport *self)
{
  return !self->standing && g_queue_is_empty (&self->answers) && !gtk_widget_get_visible (GTK_WIDGET (self->log));
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
  gint64 operation = self->told;

  if (!loans || loans->len == 0)
    return;
  text = g_strdup_printf (_("%s: taken back from %s"), tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_NAME),
                          tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_BORROWER));
  tru_desk_report_say (self, TRU_TONE_OK, text);
  self->told = operation;
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

static void
add_line (TruDeskReport *self,
          Answer        *answer)
{
  const char *const *pictures = (const char *const *) answer->pictures;

  if (answer->operation > 0 && !tru_history_stands (tru_office_get_store (self->office), answer->operation))
    return;
  if (answer->item)
    tru_desk_log_add_return (self->log, self->office, answer->item, answer->route, answer->on, answer->operation,
                             self->told == answer->operation);
  else
    tru_desk_log_add (self->log, answer->tone, pictures, answer->text, answer->operation);
}

/**
 * tru_desk_report_settle:
 * @self: a report
 *
 * Puts into the lines what the notice told before.
 */
void
tru_desk_report_settle (TruDeskReport *self)
{
  Answer *answer;

  g_clear_handle_id (&self->later, g_source_remove);
  tru_desk_log_tell (self->log);
  while ((answer = g_queue_pop_head (&self->answers)))
    {
      add_line (self, answer);
      answer_free (answer);
    }
}

/**
 * tru_desk_report_clear:
 * @self: a report, whose notice hides
 */
void
tru_desk_report_clear (TruDeskReport *self)
{
  leave (self);
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
