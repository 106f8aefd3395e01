/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruToolPage:
 *
 * A page of the tool library’s room: it works in one office, shows one tool library or all, and is read anew when it is seen. At the desk
 * nobody waits for an inventory of 100,000 items.
 *
 * Functions of the class:
 *
 * - set_office: makes what needs the office, once; optional, chains up.
 * - set_library: passes the tool library on; optional, chains up.
 * - refresh: reads anew what the page shows.
 * - start: gives the focus to what is used first; otherwise the first thing that takes it has it.
 * - add: makes a new one of what the page shows, as Ctrl+N asks; optional.
 */
#define TRU_TYPE_TOOL_PAGE (tru_tool_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TruToolPage, tru_tool_page, TRU, TOOL_PAGE, AdwBin)

struct _TruToolPageClass
{
  AdwBinClass parent_class;

  void (*set_office)  (TruToolPage *self,
                       TruOffice   *office);
  void (*set_library) (TruToolPage *self,
                       const char  *library);
  void (*refresh)     (TruToolPage *self);
  void (*start)       (TruToolPage *self);
  void (*add)         (TruToolPage *self);
};

void        tru_tool_page_set_office  (TruToolPage *self,
                                       TruOffice   *office);
TruOffice  *tru_tool_page_get_office  (TruToolPage *self);
TruStore   *tru_tool_page_get_store   (TruToolPage *self);
void        tru_tool_page_set_library (TruToolPage *self,
                                       const char  *library);
const char *tru_tool_page_get_library (TruToolPage *self);
void        tru_tool_page_set_sole    (TruToolPage *self,
                                       const char  *library);
const char *tru_tool_page_get_home    (TruToolPage *self);
void        tru_tool_page_refresh     (TruToolPage *self);
void        tru_tool_page_start       (TruToolPage *self);

G_END_DECLS
