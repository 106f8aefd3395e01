/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query-model.h"

G_BEGIN_DECLS

/* Open supports and where they stand. $programme and $follower are uids, NULL for all; $due is what tru_watch_next_days() says. */

/** How many cards a column of the board shows. */
#define TRU_PATHWAY_CARDS 50

/** Programmes with open supports, those with most first. */
extern const TruQuery tru_query_pathway_programmes;
/** Who follows open supports of $programme, by name. */
extern const TruQuery tru_query_pathway_followers;
/** Steps of $programme in order. */
extern const TruQuery tru_query_pathway_steps;
enum
{
  TRU_PATHWAY_NAME_ID,
  TRU_PATHWAY_NAME_UID,
  TRU_PATHWAY_NAME_NAME,
  TRU_PATHWAY_NAME_N_COLUMNS,
};

/** Those among whom files are handed over: contacts of our own organisation who are there or still follow something. */
extern const TruQuery tru_query_pathway_staff;
enum
{
  TRU_PATHWAY_STAFF_ID,
  TRU_PATHWAY_STAFF_UID,
  TRU_PATHWAY_STAFF_NAME,
  TRU_PATHWAY_STAFF_LEFT_ON,
  TRU_PATHWAY_STAFF_N_FILES, /* open supports that they follow */
  TRU_PATHWAY_STAFF_N_COLUMNS,
};

/** The first #TRU_PATHWAY_CARDS cards of each step of $programme, the most urgent first. */
extern const TruQuery tru_query_pathway_cards;
/** All open supports as a table; orders by #TruPathwayOrder. */
extern const TruListQuery tru_list_pathways;

typedef enum
{
  TRU_PATHWAY_ORDER_HOUSEHOLD,
  TRU_PATHWAY_ORDER_STEP,
  TRU_PATHWAY_ORDER_SINCE,
  TRU_PATHWAY_ORDER_DUE,
  TRU_PATHWAY_ORDER_FOLLOWER,
  TRU_PATHWAY_ORDER_PROGRAMME,
} TruPathwayOrder;

enum
{
  TRU_PATHWAY_ROW_ID,
  TRU_PATHWAY_ROW_SUPPORT,
  TRU_PATHWAY_ROW_HOUSEHOLD,
  TRU_PATHWAY_ROW_NAME,
  TRU_PATHWAY_ROW_STEP,      /* uid of the first step neither passed nor left out; NULL when none is left */
  TRU_PATHWAY_ROW_STEP_NAME,
  TRU_PATHWAY_ROW_SINCE,     /* day on which it came to that step */
  TRU_PATHWAY_ROW_DUE,       /* the next deadline, NULL when there is none */
  TRU_PATHWAY_ROW_FOLLOWER,  /* name */
  TRU_PATHWAY_ROW_PROGRAMME, /* name */
  TRU_PATHWAY_ROW_IN_STEP,   /* how many stand at the same step; 0 in the table */
  TRU_PATHWAY_ROW_N_COLUMNS,
};

G_END_DECLS
