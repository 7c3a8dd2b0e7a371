/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/pdf.h"
#include "documents/source.h"

#include <poppler.h>

/* Words that the fixture puts where no document may look. */
#define MOT_DES_NOTES "hippocampe"
#define MOT_DE_LA_SANTE "escarboucle"

extern ThemeVariante fixtures_variante;

char           *fixtures_copy_prestation (const char *code);
void            fixtures_remove_copy   (const char *folder, const char *code);
DossierComplet *fixtures_dossier       (const char *prestation);
DossierComplet *fixtures_dossier_empty (void);
void            fixtures_add_section   (DossierComplet *complet, const char *code,
                                        const char *titre, const char *texte, gboolean partage);
void            fixtures_add_action    (DossierComplet *complet, const char *intitule,
                                        const char *moyens);
MiseEnPage     *fixtures_pages         (DocumentKind kind, DossierComplet *complet, gboolean draft);
GBytes         *fixtures_pdf           (DocumentKind kind, DossierComplet *complet, gboolean draft);
PopplerDocument *fixtures_open         (GBytes *pdf);
char           *fixtures_page_text     (GBytes *pdf, int page, int *n_pages);
char           *fixtures_text          (GBytes *pdf);
GBytes         *fixtures_pdf_signs     (void);
char           *fixtures_refusals      (GBytes *pdf);
void            fixtures_assert_conform (GBytes *pdf);
