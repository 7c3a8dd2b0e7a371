/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/source.h"

#include "documents/documents-error.h"
#include "documents/modele-contexte.h"
#include "documents/modele.h"
#include "documents/typographie.h"
#include "model/destinataires.h"

#include <data/modeles.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define MODELES_PATH "/fr/jalons/modeles/"
#define MOST_KNOWN (2 * N_DOCUMENTS)

/* Each has a template of its code in data/modeles. */
static const char *const codes[N_DOCUMENTS] = {
  [DOCUMENT_SYNTHESE] = "synthese",
  [DOCUMENT_LIVRET] = "livret",
  [DOCUMENT_RESTITUTION] = "restitution",
  [DOCUMENT_PLAN_ACTION] = "plan_action",
  [DOCUMENT_FICHE_RENSEIGNEMENT] = "fiche_renseignement",
  [DOCUMENT_DEVIS] = "devis",
  [DOCUMENT_CONVENTION_PREALABLE] = "convention_prealable",
  [DOCUMENT_CONVENTION] = "convention",
  [DOCUMENT_AVENANT] = "avenant",
  [DOCUMENT_CONVOCATION] = "convocation",
  [DOCUMENT_EMARGEMENT] = "emargement",
  [DOCUMENT_ATTESTATION] = "attestation",
  [DOCUMENT_MI_PARCOURS] = "mi_parcours",
  [DOCUMENT_ETAT_LIQUIDATIF] = "etat_liquidatif",
  [DOCUMENT_CAHIER_DES_CHARGES] = "cahier_des_charges",
  [DOCUMENT_AVIS_RESTITUTION] = "avis_restitution",
  [DOCUMENT_QUESTIONNAIRE_FIN] = "questionnaire_fin",
  [DOCUMENT_QUESTIONNAIRE_6_MOIS] = "questionnaire_6_mois",
  [DOCUMENT_RELANCE] = "relance",
  [DOCUMENT_PREPARATION] = DOCUMENT_PREPARATION_CODE,
};

/**
 * document_kind_from_code:
 * @code: as on the command line
 * @kind: (out): the document
 *
 * Returns: %FALSE when no such document can be built
 */
gboolean
document_kind_from_code (const char *code, DocumentKind *kind)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * document_kind_get_code:
 *
 * Returns: the code of a document, as on the command line
 */
const char *
document_kind_get_code (DocumentKind kind)
{
  return codes[kind];
}

/**
 * modele_get_text:
 * @code: of a document
 *
 * Returns: (transfer full) (nullable): the template that is shipped for it
 */
GBytes *
modele_get_text (const char *code)
{
  g_autofree char *path = g_strconcat (MODELES_PATH, code, ".md", NULL);

  return g_resource_lookup_data (modeles_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static Modele *
read_template (const char *texte, GError **error)
{
  g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (
      (GDestroyNotify) modele_faute_free);
  Modele *modele = modele_new (texte, &modele_classe_document, fautes);

  if (modele == NULL)
    {
      g_autofree char *lines = modele_fautes_write (fautes);

      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_MODELE,
                   _ ("The template of the document has faults:\n%s"), lines);
    }
  return modele;
}

static Modele *
read_shipped (const char *code, GError **error)
{
  g_autoptr (GBytes) bytes = modele_get_text (code);
  g_autofree char *texte = NULL;

  if (bytes == NULL)
    {
      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_MODELE,
                   _ ("There is no template for the document “%s”."), code);
      return NULL;
    }
  texte = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return read_template (texte, error);
}

/* A page is made again at each key: a template is read once. */
static GMutex mutex;
static GHashTable *lus = NULL; /* its code, or the text of one of a centre → Modele */

static Modele *
find_known (const char *cle)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  Modele *modele = lus != NULL ? g_hash_table_lookup (lus, cle) : NULL;

  return modele != NULL ? modele_ref (modele) : NULL;
}

/* Those of a centre change as they are worked on: too many of them are forgotten. */
static void
remember (const char *cle, Modele *modele)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (lus == NULL)
    lus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) modele_unref);
  if (g_hash_table_size (lus) >= MOST_KNOWN)
    g_hash_table_remove_all (lus);
  g_hash_table_replace (lus, g_strdup (cle), modele_ref (modele));
}

static Modele *
find_shipped (const char *code, GError **error)
{
  Modele *modele = find_known (code);

  if (modele == NULL)
    {
      modele = read_shipped (code, error);
      if (modele != NULL)
        remember (code, modele);
    }
  return modele;
}

static Modele *
find_read (const ModeleFiche *fiche, GError **error)
{
  Modele *modele = find_known (fiche->texte);

  if (modele == NULL)
    {
      modele = read_template (fiche->texte, error);
      if (modele != NULL)
        remember (fiche->texte, modele);
    }
  return modele;
}

static const ModeleFiche *
find_own (DocumentKind kind, const DocumentSource *source)
{
  return source->modele == NULL && source->complet->modeles != NULL
             ? modele_fiches_find (source->complet->modeles, codes[kind])
             : NULL;
}

static Modele *
find_template (DocumentKind kind, const DocumentSource *source, GError **error)
{
  const ModeleFiche *own = find_own (kind, source);

  if (source->modele != NULL)
    return read_template (source->modele, error);
  return own != NULL ? find_read (own, error) : find_shipped (codes[kind], error);
}

/**
 * modele_version:
 * @code: of a document
 *
 * Returns: (transfer full) (nullable): the version of the template that is shipped for it, to be
 *   kept with what was made of it: its number, and the start of its SHA-256: "3-9f86d081"
 */
char *
modele_version (const char *code)
{
  g_autoptr (Modele) modele = find_shipped (code, NULL);

  return modele != NULL ? g_strdup (modele_get_version (modele)) : NULL;
}

/**
 * modele_own_version:
 * @fiche: a template of a centre, with a text
 *
 * Returns: (transfer full): the version to be kept with what was made of it: its number in the
 *   base, and the start of its SHA-256: "centre-2-9f86d081"
 */
char *
modele_own_version (const ModeleFiche *fiche)
{
  g_autofree char *number = g_strdup_printf (MODELE_CENTRE "%" G_GINT64_FORMAT, fiche->version);

  return modele_write_version (number, fiche->texte);
}

/**
 * document_get_modele:
 *
 * Returns: (transfer full) (nullable): the version of the template that the document is made of, as
 *   modele_version() has it, or modele_own_version() for one of the centre; %NULL where it has
 *   faults
 */
char *
document_get_modele (DocumentKind kind, const DocumentSource *source)
{
  const ModeleFiche *own = find_own (kind, source);
  g_autoptr (Modele) modele = find_template (kind, source, NULL);

  if (own != NULL && modele != NULL)
    return modele_own_version (own);
  return modele != NULL ? g_strdup (modele_get_version (modele)) : NULL;
}

/**
 * document_get_title:
 *
 * Returns: (transfer full): the title, in French: "Synthèse du bilan professionnel"; the code of
 *   the document where its template has faults
 */
char *
document_get_title (DocumentKind kind, const DocumentSource *source)
{
  g_autoptr (Modele) modele = find_template (kind, source, NULL);
  g_autoptr (ModeleContexte) contexte = NULL;

  if (modele == NULL)
    return g_strdup (codes[kind]);
  contexte = modele_contexte_new (source);
  return modele_get_titre (modele, contexte, source);
}

/**
 * document_get_author:
 *
 * Returns: (transfer full): who the file says it is from: the centre, or the conseiller
 */
char *
document_get_author (const DocumentSource *source)
{
  const DossierComplet *complet = source->complet;

  if (complet->centre != NULL && complet->centre->nom != NULL)
    return g_strdup (complet->centre->nom);
  return g_strdup (complet->dossier->conseiller != NULL ? complet->dossier->conseiller : "");
}

/**
 * document_build:
 * @kind: which document
 * @source: the dossier
 * @error: return location for a [error@DocumentsError]: %DOCUMENTS_ERROR_FORBIDDEN where the
 * prestation has no such document, %DOCUMENTS_ERROR_MODELE where its template has faults
 *
 * Builds a document from a dossier as it stands. What is known of the health of somebody is in no
 * variable of a template, and the confidential notes are in those of the sheet of preparation that
 * a conseiller makes for himself, which no other document has.
 *
 * Returns: (transfer full) (nullable): the document
 */
Bloc *
document_build (DocumentKind kind, const DocumentSource *source, GError **error)
{
  const Prestation *prestation = source->complet->prestation;
  g_autoptr (Modele) modele = NULL;
  g_autoptr (ModeleContexte) contexte = NULL;
  Bloc *document;

  if (prestation != NULL && !document_is_interne (codes[kind])
      && !prestation_has_document (prestation, codes[kind]))
    {
      g_autofree char *title = document_get_title (kind, source);

      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FORBIDDEN,
                   _ ("“%s” is not a document of “%s”."), title, prestation->libelle);
      return NULL;
    }
  modele = find_template (kind, source, error);
  if (modele == NULL)
    return NULL;
  contexte = modele_contexte_new (source);
  if (kind == DOCUMENT_PREPARATION)
    contexte->preparation = preparation_compute (source->complet, source->jour, source->lecteur);
  if (contexte->preparation != NULL && contexte->preparation->fermee)
    {
      g_set_error_literal (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FORBIDDEN,
                           _ ("This reader has no access to this dossier: nothing is made of it."));
      return NULL;
    }
  document = modele_build (modele, contexte, source, error);
  if (document == NULL)
    return NULL;
  document->draft = source->brouillon;
  if (source->complet->centre != NULL)
    document->accent = g_strdup (source->complet->centre->couleur);
  if (source->complet->centre != NULL && source->complet->centre->mentions != NULL)
    document->mentions = typographie_francaise (source->complet->centre->mentions);
  return document;
}
