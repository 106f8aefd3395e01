/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-application.h"
#include "tru-store.h"
#include "tru-window.h"

G_BEGIN_DECLS

/**
 * TruJourney:
 *
 * A person at Truelle: the real application in this process, real keys and clicks through XTest, eyes on what the
 * widgets show. Every step waits for what it needs to see and fails after half a minute, with a picture and the texts in sight;
 * nothing sleeps.
 * @folder: where everything is written; removed at the end
 * @pictures: (nullable): folder of the pictures, from `TRU_SHOTS`
 */
typedef struct _TruJourney TruJourney;
typedef void (*TruJourneyFunc) (TruJourney *self);

struct _TruJourney
{
  TruApplication *application;
  TruJourneyFunc play;
  char *folder;
  const char *pictures;
};

/* The person comes and goes. */
TruJourney *tru_journey_new         (void);
void        tru_journey_free        (TruJourney     *self);
char       *tru_journey_path        (TruJourney     *self,
                                     const char     *name);
char       *tru_journey_demo        (TruJourney     *self);
void        tru_journey_run         (TruJourney     *self,
                                     const char     *database,
                                     TruJourneyFunc  play);
TruWindow  *tru_journey_window      (TruJourney     *self);
TruStore   *tru_journey_store       (TruJourney     *self);
GtkWindow  *tru_journey_front       (TruJourney     *self);
void        tru_journey_act         (TruJourney     *self,
                                     const char     *action,
                                     const char     *format,
                                     ...);

/* Patience. */
void        tru_journey_wait        (TruJourney     *self,
                                     const char     *what,
                                     gboolean      (*holds) (gpointer data),
                                     gpointer        data);
void        tru_journey_settle      (TruJourney     *self);
void        tru_journey_wait_front  (TruJourney     *self);
void        tru_journey_wait_closed (TruJourney     *self);

/* Eyes. */
const char *tru_journey_word        (const char     *english);
GtkWidget  *tru_journey_find        (GtkWidget      *within,
                                     const char     *text);
GtkWidget  *tru_journey_find_type   (GtkWidget      *within,
                                     GType           type);
GtkWidget  *tru_journey_see         (TruJourney     *self,
                                     const char     *text);
GtkWidget  *tru_journey_see_type    (TruJourney     *self,
                                     const char     *type);
void        tru_journey_describe    (TruJourney     *self);
void        tru_journey_picture     (TruJourney     *self,
                                     const char     *name);

/* Hands. */
void        tru_journey_press       (TruJourney     *self,
                                     const char     *accelerator);
void        tru_journey_type        (TruJourney     *self,
                                     const char     *text);
void        tru_journey_tap         (const char     *text);
void        tru_journey_click       (TruJourney     *self,
                                     GtkWidget      *widget);
void        tru_journey_click_text  (TruJourney     *self,
                                     const char     *text);
void        tru_journey_click_into  (TruJourney     *self,
                                     const char     *text);
void        tru_journey_drag        (TruJourney     *self,
                                     GtkWidget      *widget,
                                     const graphene_point_t *from,
                                     const graphene_point_t *to,
                                     GdkModifierType modifiers);
gboolean    tru_journey_has_keyboard (gpointer       widget);
void        tru_journey_step_back   (TruJourney     *self);
void        tru_journey_wait_for_desktop (void);
gboolean    tru_journey_where       (GtkWidget      *widget,
                                     double          x,
                                     double          y,
                                     int            *root_x,
                                     int            *root_y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruJourney, tru_journey_free)

G_END_DECLS
