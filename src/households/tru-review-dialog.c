/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-review-dialog.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-aim-result.h"
#include "tru-aim.h"
#include "tru-clock.h"
#include "tru-review.h"
#include "tru-reviews.h"
#include "tru-uid.h"

static gboolean
hold (TruStore           *store,
      TruRecord          *review,
      GPtrArray          *results,
      const TruOverride  *override,
      gpointer            data,
      GError            **error)
{
  return tru_reviews_hold (store, review, results, NULL, override, error);
}

/* What was counted so far stands in the form, where it can be corrected. */
static void
fill_figures (TruStore   *store,
              TruRecord  *review,
              const char *support)
{
  TruReviewFigures figures = tru_reviews_figures (store, support, tru_clock_today ());

  tru_record_set_number (review, TRU_REVIEW_COST, figures.cost);
  tru_record_set_number (review, TRU_REVIEW_DAYS, figures.days);
  tru_record_set_number (review, TRU_REVIEW_WORKSHOPS, figures.workshops);
  tru_record_set_number (review, TRU_REVIEW_HOURS, figures.hours);
}

static TruRecord *
new_review (const char *support,
            const char *type)
{
  TruRecord *review = tru_record_new (&tru_review_kind);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_uid (review, uid);
  tru_record_set_text (review, TRU_REVIEW_SUPPORT, support);
  tru_record_set_number (review, TRU_REVIEW_TYPE,
                         g_str_equal (type, "final") ? TRU_REVIEW_TYPE_FINAL : TRU_REVIEW_TYPE_INTERMEDIATE);
  return review;
}

static void
add_aims (TruActDialog *dialog,
          TruStore     *store,
          TruRecord    *review)
{
  static const guint asked[] = { TRU_AIM_RESULT_OUTCOME, TRU_AIM_RESULT_NOTE };
  g_autoptr (GPtrArray) aims
    = tru_store_find (store, &tru_aim_kind, TRU_AIM_SUPPORT, tru_record_get_text (review, TRU_REVIEW_SUPPORT), NULL);

  for (guint i = 0; aims && i < aims->len; i++)
    {
      TruRecord *aim = g_ptr_array_index (aims, i);
      g_autoptr (TruRecord) result = tru_record_new (&tru_aim_result_kind);

      tru_record_set_text (result, TRU_AIM_RESULT_REVIEW, tru_record_get_uid (review));
      tru_record_set_text (result, TRU_AIM_RESULT_AIM, tru_record_get_uid (aim));
      tru_act_dialog_add_part (dialog, tru_record_get_text (aim, TRU_AIM_TEXT), result, asked, G_N_ELEMENTS (asked));
    }
}

/* An intermediate review ends nothing: it asks for no exit reason. */
static void
ask (TruActDialog *dialog,
     gboolean      is_final)
{
  static const guint first[] = { TRU_REVIEW_HELD_ON,     TRU_REVIEW_AUTHOR,      TRU_REVIEW_SELF_ESTEEM,  TRU_REVIEW_SOCIAL_SUPPORT,
                                 TRU_REVIEW_SOCIAL_LIFE, TRU_REVIEW_MUTUAL_HELP, TRU_REVIEW_SATISFACTION, TRU_REVIEW_EFFECTS,
                                 TRU_REVIEW_COST,        TRU_REVIEW_DAYS,        TRU_REVIEW_WORKSHOPS,    TRU_REVIEW_HOURS };
  static const guint last[] = { TRU_REVIEW_EXIT_REASON, TRU_REVIEW_RECIPIENTS, TRU_REVIEW_SENT_ON, TRU_REVIEW_NOTE };
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (asked, first, G_N_ELEMENTS (first));
  g_array_append_vals (asked, last + (is_final ? 0 : 1), G_N_ELEMENTS (last) - (is_final ? 0 : 1));
  tru_act_dialog_ask (dialog, (const guint *) asked->data, asked->len);
}

/**
 * tru_review_dialog_open:
 * @widget: who asks; shows the toast
 * @office: the database
 * @support: uid of a support
 * @which: "intermediate" or "final" for a new review, or the uid of one that is planned
 *
 * Holds a review: what came of each aim, then its marks, words and figures.
 */
void
tru_review_dialog_open (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *support,
                        const char *which)
{
  TruStore *store = tru_office_get_store (office);
  g_autoptr (TruRecord) planned = tru_store_find_uid (store, which, NULL);
  g_autoptr (TruRecord) review = planned ? g_object_ref (planned) : new_review (support, which);
  gboolean is_final = tru_record_get_number (review, TRU_REVIEW_TYPE) == TRU_REVIEW_TYPE_FINAL;
  TruActDialog *dialog;

  tru_record_set_number (review, TRU_REVIEW_HELD_ON, tru_clock_today ());
  fill_figures (store, review, support);
  dialog = tru_act_dialog_new (widget, office, is_final ? _("Final review") : _("Intermediate review"), _("_Hold the Review"), review, NULL);
  tru_act_dialog_set_data (dialog, hold, NULL, NULL);
  tru_act_dialog_set_done (dialog, _("Review held"));
  ask (dialog, is_final);
  add_aims (dialog, store, review);
  gtk_window_present (GTK_WINDOW (dialog));
}
