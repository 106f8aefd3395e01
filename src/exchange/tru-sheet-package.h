/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-xml-reader.h"

G_BEGIN_DECLS

/** TruSheetFormat: which workbook a file is. */
typedef enum
{
  TRU_SHEET_NONE,
  TRU_SHEET_XLSX, /* Office Open XML: Excel and many others */
  TRU_SHEET_ODS,  /* OpenDocument: LibreOffice */
} TruSheetFormat;

/**
 * TruSheetPackage:
 *
 * The parcel (zip) of XML parts that a workbook is.
 */
typedef struct _TruSheetPackage TruSheetPackage;

TruSheetFormat   tru_sheet_package_tell (const char       *path);
TruSheetPackage *tru_sheet_package_open (const char       *path,
                                         const char       *name,
                                         GError          **error);
void             tru_sheet_package_free (TruSheetPackage  *self);
gboolean         tru_sheet_package_has  (TruSheetPackage  *self,
                                         const char       *part);
TruXmlReader    *tru_sheet_package_read (TruSheetPackage  *self,
                                         const char       *part,
                                         GError          **error);
gboolean         tru_sheet_package_fail (TruSheetPackage  *self,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruSheetPackage, tru_sheet_package_free)

G_END_DECLS
