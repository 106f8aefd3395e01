/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query-model.h"

G_BEGIN_DECLS

/** Organisations, our own first, then by name; parameter `$type`: token of the type, or none. */
enum
{
  TRU_PARTNER_ROW_ID,
  TRU_PARTNER_ROW_UID,
  TRU_PARTNER_ROW_NAME,
  TRU_PARTNER_ROW_OWN,
  TRU_PARTNER_ROW_TYPE, /* token */
  TRU_PARTNER_ROW_COMMUNE,
  TRU_PARTNER_ROW_N_COLUMNS,
};

/** Figures of `$organisation`, in one row. */
enum
{
  TRU_PARTNER_FIGURE_ID,
  TRU_PARTNER_FIGURE_REFERRED,  /* households that it referred */
  TRU_PARTNER_FIGURE_FOLLOWED,  /* households whose social referrer works there */
  TRU_PARTNER_FIGURE_DWELLINGS, /* dwellings that it owns */
  TRU_PARTNER_FIGURE_N_COLUMNS,
};

/** People at work at `$organisation`: those who left come last. */
enum
{
  TRU_PARTNER_CONTACT_ID,
  TRU_PARTNER_CONTACT_UID,
  TRU_PARTNER_CONTACT_NAME,
  TRU_PARTNER_CONTACT_JOB,
  TRU_PARTNER_CONTACT_REFERRER,
  TRU_PARTNER_CONTACT_PHONE,
  TRU_PARTNER_CONTACT_EMAIL,
  TRU_PARTNER_CONTACT_LEFT_ON,
  TRU_PARTNER_CONTACT_N_COLUMNS,
};

/** Roles of `$organisation`, by programme: those that are over come last. */
enum
{
  TRU_PARTNER_ROLE_COLUMN_ID,
  TRU_PARTNER_ROLE_COLUMN_UID,
  TRU_PARTNER_ROLE_COLUMN_ROLE, /* token */
  TRU_PARTNER_ROLE_COLUMN_PROGRAMME,
  TRU_PARTNER_ROLE_COLUMN_SINCE,
  TRU_PARTNER_ROLE_COLUMN_UNTIL,
  TRU_PARTNER_ROLE_COLUMN_N_COLUMNS,
};

/** Programmes that `$organisation` bears; those of nobody in particular are ours. */
enum
{
  TRU_PARTNER_PROGRAMME_ID,
  TRU_PARTNER_PROGRAMME_UID,
  TRU_PARTNER_PROGRAMME_NAME,
  TRU_PARTNER_PROGRAMME_OBJECT,
  TRU_PARTNER_PROGRAMME_ENDED_ON,
  TRU_PARTNER_PROGRAMME_N_COLUMNS,
};

/** The latest events where `$organisation` takes part by itself or by one of its people. */
enum
{
  TRU_PARTNER_EVENT_ID,
  TRU_PARTNER_EVENT_UID,
  TRU_PARTNER_EVENT_TYPE, /* token */
  TRU_PARTNER_EVENT_TITLE,
  TRU_PARTNER_EVENT_STARTS_AT,
  TRU_PARTNER_EVENT_CANCELLED_ON,
  TRU_PARTNER_EVENT_N_COLUMNS,
};

/** Every programme, those that are over last, with its supports under way. */
enum
{
  TRU_PROGRAMME_ROW_ID,
  TRU_PROGRAMME_ROW_UID,
  TRU_PROGRAMME_ROW_NAME,
  TRU_PROGRAMME_ROW_ENDED_ON,
  TRU_PROGRAMME_ROW_OPEN,  /* supports not closed */
  TRU_PROGRAMME_ROW_FIXED, /* of these, with the rules of the day of their decision */
  TRU_PROGRAMME_ROW_N_COLUMNS,
};

extern const TruListQuery tru_list_partners;
extern const TruQuery tru_query_programmes;
extern const TruQuery tru_query_partner_figures;
extern const TruQuery tru_query_partner_contacts;
extern const TruQuery tru_query_partner_roles;
extern const TruQuery tru_query_partner_programmes;
extern const TruQuery tru_query_partner_events;

G_END_DECLS
