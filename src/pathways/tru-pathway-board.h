/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruPathwayBoard:
 *
 * The open supports of one programme, a column per step and one for those that passed them all.
 */
#define TRU_TYPE_PATHWAY_BOARD (tru_pathway_board_get_type ())
G_DECLARE_FINAL_TYPE (TruPathwayBoard, tru_pathway_board, TRU, PATHWAY_BOARD, GtkBox)

void tru_pathway_board_show (TruPathwayBoard *self,
                             TruOffice       *office,
                             const char      *programme,
                             const char      *follower,
                             const char      *due);

G_END_DECLS
