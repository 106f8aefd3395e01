/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Repairs, checks, pictures and transfers of items. */

extern const TruQuery tru_query_open_repair;   /* $item: the id of its open repair */
/* The transfer of $item that was not received. */
enum
{
  TRU_OPEN_TRANSFER_ID,
  TRU_OPEN_TRANSFER_FROM_LIBRARY, /* uid */
  TRU_OPEN_TRANSFER_N_COLUMNS,
};
extern const TruQuery tru_query_open_transfer;

/* Where $item had been sent to when it arrived last. */
enum
{
  TRU_EXPECTED_ELSEWHERE_ID,
  TRU_EXPECTED_ELSEWHERE_NAME, /* of the tool library; NULL when it came there */
  TRU_EXPECTED_ELSEWHERE_N_COLUMNS,
};
extern const TruQuery tru_query_expected_elsewhere;

/* What keeps $item on its shelf, or will. */
enum
{
  TRU_HINDRANCES_ID,
  TRU_HINDRANCES_REPAIR,   /* id of its open repair */
  TRU_HINDRANCES_TRANSFER, /* id of its transfer that was not received */
  TRU_HINDRANCES_UPKEEP,   /* the day for which the last upkeep planned the next */
  TRU_HINDRANCES_N_COLUMNS,
};
extern const TruQuery tru_query_hindrances;

/* What $item cost and how it was used. */
enum
{
  TRU_USE_ID,
  TRU_USE_LOANS,
  TRU_USE_DAYS,  /* on which it was lent */
  TRU_USE_COST,  /* repairs and checks, in cents; NULL when none is known */
  TRU_USE_PRICE, /* in cents */
  TRU_USE_FIRST_LENT,
  TRU_USE_N_COLUMNS,
};
extern const TruQuery tru_query_use_of_item;

/* Pictures of $item, newest first. */
enum
{
  TRU_PHOTO_ROW_ID,
  TRU_PHOTO_ROW_UID,
  TRU_PHOTO_ROW_HASH,
  TRU_PHOTO_ROW_TAKEN_ON,
  TRU_PHOTO_ROW_CAPTION,
  TRU_PHOTO_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_photos_of_item;

/* Workshops that use $tool and were not cancelled: those to come from $today, the next first, then those held, the last first. */
enum
{
  TRU_WORKSHOP_ROW_ID,
  TRU_WORKSHOP_ROW_UID,
  TRU_WORKSHOP_ROW_TITLE,
  TRU_WORKSHOP_ROW_STARTS_AT,
  TRU_WORKSHOP_ROW_PLACE,
  TRU_WORKSHOP_ROW_QUANTITY,
  TRU_WORKSHOP_ROW_IS_TO_COME,
  TRU_WORKSHOP_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_workshops_of_tool;

G_END_DECLS
