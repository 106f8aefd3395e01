/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-exchange-reader.h"

G_BEGIN_DECLS

#define TRU_SHIPPED_DEMO "/org/truelle/Truelle/demo/truelle-demo.xml"
#define TRU_SHIPPED_PROGRAMMES "/org/truelle/Truelle/programmes/programmes.xml"

TruExchangeReader *tru_shipped_open (const char  *resource,
                                     GError     **error);

G_END_DECLS
