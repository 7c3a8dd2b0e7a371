/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/rendus.h"

#include "operations/finalisation-private.h"

#include "base/instant.h"
#include "documents/figures-dossier.h"
#include "documents/pdf.h"
#include "documents/preparation-textes.h"
#include "documents/source.h"
#include "model/destinataires.h"

#include <glib/gi18n-lib.h>

#define MIDI (12 * 60)

/**
 * rendu_free:
 * @self: (nullable) (transfer full): a document as it was made
 */
void
rendu_free (Rendu *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->titre);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->sha256);
  g_free (self->manques);
  g_free (self->numero);
  g_free (self->modele);
  g_free (self);
}

/**
 * rendus_list_codes:
 *
 * Returns: (transfer none) (array zero-terminated=1): the documents that can be made
 */
const char * const *
rendus_list_codes (void)
{
  static const char *codes[N_DOCUMENTS + 1];

  for (guint i = 0; i < N_DOCUMENTS; i++)
    codes[i] = document_kind_get_code (i);

  return codes;
}

/**
 * rendus_is_for:
 * @code: a document
 *
 * Tells whether a document can be made for a dossier as it stands: this version knows how, and
 * rendus_check_rules() lets it.
 */
gboolean
rendus_is_for (DossierComplet  *dossier,
               const char      *code,
               GError         **error)
{
  DocumentKind kind;

  if (!document_kind_from_code (code, &kind))
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_DOCUMENT,
                   _("There is no document “%s”."), code);
      return FALSE;
    }

  return rendus_check_rules (dossier, code, error);
}

/**
 * rendus_next_version:
 * @code: a document
 * @brouillon: of its drafts, or of its final versions
 *
 * Returns: the version that comes next: drafts and final versions are counted apart, so that the
 *   numbers of what is signed and sent follow one another
 */
gint64
rendus_next_version (DossierComplet *dossier,
                     const char     *code,
                     gboolean        brouillon)
{
  gint64 version = 0;

  for (guint i = 0; i < dossier->documents->len; i++)
    {
      const DocumentFiche *document = dossier->documents->pdata[i];

      if (g_strcmp0 (document->genre, code) == 0 && (document->brouillon == 1) == brouillon)
        version = MAX (version, document->version);
    }

  return version + 1;
}

/**
 * rendus_next_numero:
 * @code: a document
 *
 * Returns: (transfer full): the number of its next final version: the reference of the dossier, which
 *   is unique, and which version it is
 */
char *
rendus_next_numero (DossierComplet *dossier,
                    const char     *code)
{
  return g_strdup_printf ("%s-%d", dossier->dossier->ref != NULL ? dossier->dossier->ref : "",
                          (int) rendus_next_version (dossier, code, FALSE));
}

/* A final version bears its number on its pages. */
static void
number_pages (Bloc           *bloc,
              DossierComplet *dossier,
              const char     *code,
              Rendu          *rendu)
{
  rendu->numero = rendus_next_numero (dossier, code);
  g_free (bloc->reference);
  bloc->reference = g_strdup_printf ("N° %s", rendu->numero);
}

/**
 * rendus_make:
 * @dossier: a dossier with its long texts
 * @code: a document
 * @jour: its date: the same dossier and day give the same bytes
 * @brouillon: print the mark of a draft
 *
 * Makes a document of the dossier as it stands, in the institutional theme. May run in a thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
Rendu *
rendus_make (DossierComplet  *dossier,
             const char      *code,
             gint64           jour,
             gboolean         brouillon,
             GError         **error)
{
  return rendus_make_theme (dossier, code, jour, brouillon, NULL, error);
}

/* Loading the faces takes longer than laying out a short document: a thread that makes many keeps
 * the theme of the last one. */
typedef struct
{
  ThemeVariante variante;
  char *couleur;
  Theme *theme;
} ThemeCharge;

static void
theme_charge_free (gpointer data)
{
  ThemeCharge *charge = data;

  g_free (charge->couleur);
  theme_unref (charge->theme);
  g_free (charge);
}

static GPrivate theme_charge = G_PRIVATE_INIT (theme_charge_free);

static Theme *
load_theme (ThemeVariante   variante,
            const char     *couleur,
            GError        **error)
{
  ThemeCharge *charge = g_private_get (&theme_charge);
  Theme *theme;

  if (charge != NULL && charge->variante == variante && g_strcmp0 (charge->couleur, couleur) == 0)
    return theme_ref (charge->theme);

  theme = theme_new_variante (variante, couleur, error);
  if (theme == NULL)
    return NULL;
  charge = g_new0 (ThemeCharge, 1);
  *charge = (ThemeCharge) { variante, g_strdup (couleur), theme_ref (theme) };
  g_private_replace (&theme_charge, charge);
  return theme;
}

/* The synthèse takes its plan d’action with it, for whoever follows it with another program. */
static GBytes *
write_pdf (MiseEnPage      *pages,
           DossierComplet  *dossier,
           const Rendu     *rendu,
           const char      *auteur,
           gint64           jour,
           GError         **error)
{
  g_autoptr (GBytes) plan = g_strcmp0 (rendu->code, "synthese") == 0
                            ? figures_dossier_write_plan (dossier, jour) : NULL;
  const PieceJointe piece = { "plan-action.json", "Plan d’action, pour un autre logiciel",
                              "/application#2fjson", "/Data", plan };
  const Notice notice = { rendu->titre, auteur, instant_from_local (jour, MIDI), &piece,
                          plan != NULL };

  return pdf_write_avec (pages, &notice, error);
}

/**
 * rendus_make_theme:
 * @theme: (nullable): "institutionnel" or "lecture-facilitee"
 *
 * The same in a theme.
 *
 * Returns: (transfer full) (nullable): the document; %OPERATIONS_ERROR_DOCUMENT where there is no
 *   such theme
 */
Rendu *
rendus_make_theme (DossierComplet  *dossier,
                   const char      *code,
                   gint64           jour,
                   gboolean         brouillon,
                   const char      *theme,
                   GError         **error)
{
  return rendus_make_modele (dossier, code, jour, brouillon, theme, NULL, error);
}

/* A working sheet is one page: it says less, and counts what it leaves out, until it holds on it.
 * The pages of a final version bear its number. */
static MiseEnPage *
lay_out (DocumentKind     kind,
         DocumentSource  *source,
         Theme           *theme,
         Rendu           *rendu,
         GError         **error)
{
  const char *code = document_kind_get_code (kind);
  const gboolean interne = document_is_interne (code);

  while (TRUE)
    {
      Bloc *bloc = document_build (kind, source, error);
      g_autoptr (MiseEnPage) pages = NULL;

      if (bloc == NULL)
        return NULL;
      if (!source->brouillon && !interne)
        number_pages (bloc, source->complet, code, rendu);
      pages = mise_en_page_new (bloc, theme, error);
      if (pages == NULL || !interne || mise_en_page_get_n_pages (pages) == 1 ||
          preparation_get_mesure (source->serre + 1) == NULL)
        return g_steal_pointer (&pages);
      source->serre++;
    }
}

static Rendu *
make (DocumentSource  *source,
      const char      *code,
      const char      *theme,
      GError         **error)
{
  DossierComplet *dossier = source->complet;
  const char *couleur = dossier->centre != NULL ? dossier->centre->couleur : NULL;
  ThemeVariante variante = THEME_INSTITUTIONNEL;
  g_autoptr (Theme) charge = NULL;
  g_autoptr (MiseEnPage) pages = NULL;
  g_autoptr (Rendu) rendu = g_new0 (Rendu, 1);
  g_autofree char *auteur = NULL;
  DocumentKind kind;

  if (!rendus_is_for (dossier, code, error) || !document_kind_from_code (code, &kind))
    return NULL;

  if (theme != NULL && !theme_variante_from_code (theme, &variante))
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_DOCUMENT,
                   _("There is no theme “%s”: there are “institutionnel” and "
                     "“lecture-facilitee”."), theme);
      return NULL;
    }
  charge = load_theme (variante, couleur, error);
  pages = charge != NULL ? lay_out (kind, source, charge, rendu, error) : NULL;
  if (pages == NULL)
    return NULL;

  rendu->code = g_strdup (code);
  rendu->brouillon = source->brouillon;
  rendu->modele = document_get_modele (kind, source);
  rendu->titre = document_get_title (kind, source);
  rendu->pages = mise_en_page_get_n_pages (pages);
  auteur = document_get_author (source);
  rendu->pdf = write_pdf (pages, dossier, rendu, auteur, source->jour, error);
  if (rendu->pdf == NULL)
    return NULL;
  rendu->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, rendu->pdf);
  rendu->manques = rendus_describe_doubts (dossier, code, mise_en_page_get_alertes (pages));

  return g_steal_pointer (&rendu);
}

/**
 * rendus_make_modele:
 * @modele: (nullable): the text of a template, in the place of the one that is shipped
 *
 * The same from a template.
 *
 * Returns: (transfer full) (nullable): the document; %DOCUMENTS_ERROR_MODELE with all that is wrong
 *   with @modele
 */
Rendu *
rendus_make_modele (DossierComplet  *dossier,
                    const char      *code,
                    gint64           jour,
                    gboolean         brouillon,
                    const char      *theme,
                    const char      *modele,
                    GError         **error)
{
  DocumentSource source
    = { .complet = dossier, .jour = jour, .brouillon = brouillon, .modele = modele };

  return make (&source, code, theme, error);
}

/**
 * rendus_make_preparation:
 * @dossier: a dossier with its long texts
 * @jour: the day it prepares for
 * @lecteur: who reads it: what they may not have is not on it
 * @theme: (nullable): "institutionnel" or "lecture-facilitee"
 *
 * Makes the sheet of preparation, on one page. Made otherwise, it is the one for a colleague.
 *
 * Returns: (transfer full) (nullable): the document; %DOCUMENTS_ERROR_FORBIDDEN where that reader
 *   may not know of the dossier
 */
Rendu *
rendus_make_preparation (DossierComplet     *dossier,
                         gint64              jour,
                         PreparationLecteur  lecteur,
                         const char         *theme,
                         GError            **error)
{
  DocumentSource source = { .complet = dossier, .jour = jour, .lecteur = lecteur };

  return make (&source, DOCUMENT_PREPARATION_CODE, theme, error);
}

/* Adds a document and its bytes to an operation; they share one uuid. */
Fiche *
rendus_add (Operation *operation,
            Rendu     *rendu)
{
  Fiche *document = operation_add (operation, TYPE_DOCUMENT_FICHE);
  g_autoptr (Fiche) contenu = NULL;

  champ_set_texte (document, "genre", rendu->code);
  champ_set_nombre (document, "version",
                    rendus_next_version (operation->dossier, rendu->code, rendu->brouillon));
  champ_set_nombre (document, "le", instant_now ());
  champ_set_texte (document, "empreinte", rendu->sha256);
  champ_set_texte (document, "modele", rendu->modele);
  champ_set_nombre (document, "pages", rendu->pages);
  champ_set_nombre (document, "brouillon", rendu->brouillon ? 1 : 0);

  contenu = g_object_new (TYPE_CONTENU_DOCUMENT, "uuid", fiche_get_uuid (document),
                          "portee", fiche_get_portee (document),
                          "document", fiche_get_uuid (document), "pdf", rendu->pdf, NULL);
  operation_put (operation, contenu);
  return document;
}

/**
 * rendus_keep:
 * @dossier: the uuid of a dossier
 * @rendu: a draft that was made of it
 *
 * Keeps a draft in its dossier, sealed, as the next one of its kind; documents_finalise() keeps
 * what is no draft.
 *
 * Returns: (transfer full) (nullable): the uuid of its record
 */
char *
rendus_keep (Repository  *repository,
             const char  *dossier,
             Rendu       *rendu,
             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *document;

  if (document_is_interne (rendu->code))
    {
      operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                        _("A preparation sheet is made again each time: it is not kept."));
      return NULL;
    }
  if (!rendu->brouillon)
    {
      operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                        _("What is not a draft is finalised, with its recipients. Nothing was "
                          "kept."));
      return NULL;
    }
  if (!operation_open (&operation, repository, "document", dossier, error))
    return NULL;

  document = rendus_add (&operation, rendu);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (document));
}

/**
 * rendus_load_pdf:
 * @document: the uuid of a #DocumentFiche
 *
 * Reads the bytes of a document that was kept.
 *
 * Returns: (transfer full) (nullable): the PDF; NULL with %STORE_ERROR_NOT_FOUND,
 *   %STORE_ERROR_CORRUPT… or %OPERATIONS_ERROR_UNKNOWN where it may not be read
 */
GBytes *
rendus_load_pdf (Repository  *repository,
                 const char  *document,
                 GError     **error)
{
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_DOCUMENT_FICHE, document, error);
  g_autoptr (Fiche) contenu = NULL;

  if (fiche == NULL)
    return NULL;
  contenu = repository_get_within (repository, TYPE_CONTENU_DOCUMENT, fiche_get_portee (fiche),
                                   document, error);
  if (contenu == NULL)
    return NULL;
  if (JALONS_CONTENU_DOCUMENT (contenu)->pdf == NULL)
    {
      operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                        _("This record is no longer in the dossier."));
      return NULL;
    }

  return g_bytes_ref (JALONS_CONTENU_DOCUMENT (contenu)->pdf);
}

/**
 * rendus_write_file:
 * @path: a file, replaced at once or not at all; only its owner may read it
 *
 * Writes a document out of the base.
 */
gboolean
rendus_write_file (Rendu       *rendu,
                   const char  *path,
                   GError     **error)
{
  gsize taille;
  const char *octets = g_bytes_get_data (rendu->pdf, &taille);
  g_autoptr (GError) cause = NULL;
  g_autofree char *nom = NULL;

  if (g_file_set_contents_full (path, octets, (gssize) taille,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &cause))
    return TRUE;

  nom = g_filename_display_name (path);
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("“%s” could not be written: %s. Nothing was changed there."), nom, cause->message);
  return FALSE;
}
