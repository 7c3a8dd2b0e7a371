/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/objets.h"

typedef void (*PdfEdit) (Objets *objets);

GBytes *pdf_edit         (GBytes *pdf, PdfEdit prepare, PdfEdit edit);
GBytes *pdf_edit_encrypt (GBytes *pdf);
GBytes *pdf_edit_bytes   (GBytes *pdf, const char *from, const char *to);

qpdf_oh pdf_element      (Objets *objets, const char *type);
qpdf_oh pdf_font         (Objets *objets, const char *subtype, char **name, qpdf_oh *page);
void    pdf_append       (Objets *objets, qpdf_oh page, const char *content);
void    pdf_replace_xmp  (Objets *objets, const char *from, const char *to);
void    pdf_remove       (Objets *objets, qpdf_oh object, const char *key);
