/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-office.h"
#include "tru-tool-look.h"

G_BEGIN_DECLS

/**
 * TruReservationLineStyle:
 * @TRU_RESERVATION_LINE_ROOM: the tool, who wants it and when, with buttons to go on
 * @TRU_RESERVATION_LINE_TOOL: who wants it and when: the tool is known
 * @TRU_RESERVATION_LINE_MEMBER: the tool and when: the person is known
 * @TRU_RESERVATION_LINE_DESK: the tool and who comes for it
 */
typedef enum
{
  TRU_RESERVATION_LINE_ROOM,
  TRU_RESERVATION_LINE_TOOL,
  TRU_RESERVATION_LINE_MEMBER,
  TRU_RESERVATION_LINE_DESK,
} TruReservationLineStyle;

/* A button of a line asks the page for the desk: called with the page given, the item’s and the member’s uid. */
typedef void (*TruReservationHandOver) (GtkWidget  *page,
                                        const char *item,
                                        const char *member);

GtkWidget *tru_reservation_line_new (TruOffice               *office,
                                     TruRow                  *reservation,
                                     TruReservationLineStyle  style,
                                     guint                    place,
                                     GtkWidget               *page,
                                     TruReservationHandOver   hand_over);
TruRow    *tru_reservation_line_get (GtkWidget               *line);

G_END_DECLS
