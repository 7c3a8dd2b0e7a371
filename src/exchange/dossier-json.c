/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/dossier-json.h"

#include "exchange/dossier-lecture-private.h"

#include "base/instant.h"

#include <glib/gi18n-lib.h>

/* From the document to records. Every fault is noted, with its place, and the reading goes on. */

static const Cle plusieurs[] = { { .cle = "format" }, { .cle = "dossiers" } };
static const Cles cles_plusieurs = { plusieurs, G_N_ELEMENTS (plusieurs) };

static Fiche *
read_one (Lecture    *self,
          JsonNode   *document,
          const char *cle,
          GType       type,
          const Cles *cles,
          gboolean    requis)
{
  JsonNode *node = lecture_get_object (self, document, cle, requis);
  const gsize place = lecture_enter (self, cle);
  g_autoptr (Fiche) fiche = lecture_new_fiche (self, type);

  if (node != NULL)
    {
      lecture_check_cles (self, node, cles);
      lecture_read_cles (self, node, fiche, cles);
    }
  lecture_leave (self, place);
  dossier_complet_add (self->dossier, fiche);

  /* The aggregate holds it. */
  return fiche;
}

static void
read_contact (Lecture  *self,
              JsonNode *element,
              Fiche    *fiche)
{
  fiche_set_texte (fiche, fiche_table_find (&contact_table, "collectivite"),
                   fiche_get_uuid (JALONS_FICHE (self->dossier->collectivite)));
}

static void
read_signature (Lecture  *self,
                JsonNode *element,
                Fiche    *fiche)
{
  /* That of the convention, or of the avenant that is being read: the last one. */
  Fiche *convention = self->dossier->conventions->pdata[self->dossier->conventions->len - 1];

  fiche_set_texte (fiche, fiche_table_find (&signature_table, "convention"),
                   fiche_get_uuid (convention));
}

static void
read_avenant (Lecture  *self,
              JsonNode *element,
              Fiche    *fiche)
{
  fiche_set_texte (fiche, fiche_table_find (&convention_table, "genre"), "avenant");
  lecture_read_array (self, element, "signatures", TYPE_SIGNATURE, &cles_signature, read_signature);
}

static void
read_note (Lecture  *self,
           JsonNode *element,
           Fiche    *entretien)
{
  JsonNode *node = json_object_get_member (json_node_get_object (element), "notes");
  const char *phase = JALONS_ENTRETIEN (entretien)->phase;
  g_autoptr (Fiche) note = NULL;

  if (phase != NULL && self->dossier->prestation != NULL &&
      prestation_find_phase (self->dossier->prestation, phase) == NULL &&
      dossier_complet_get_phase (self->dossier, phase) == NULL)
    lecture_refuse (self, json_object_get_member (json_node_get_object (element), "phase"), "phase",
                    FAUTE_CODE, _("This phase is not one of the service nor of the dossier."));
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      lecture_refuse (self, node, "notes", FAUTE_TYPE, _("A text was expected."));
      return;
    }

  note = lecture_new_fiche (self, TYPE_NOTE);
  fiche_set_texte (note, fiche_table_find (&note_table, "entretien"), fiche_get_uuid (entretien));
  fiche_set_texte (note, fiche_table_find (&note_table, "texte"), json_node_get_string (node));
  dossier_complet_add (self->dossier, note);
}

/* The file itself does not travel in a document: its fingerprint tells it when it is joined again. */
static void
read_piece (Lecture  *self,
            JsonNode *element,
            Fiche    *fiche)
{
  const char *texte = lecture_get_texte (self, element, "entretien");
  JsonNode *node = json_object_get_member (json_node_get_object (element), "entretien");
  PieceFiche *piece = JALONS_PIECE_FICHE (fiche);
  gint64 debut = CHAMP_ABSENT;

  for (guint i = 0; piece->empreinte != NULL && i + 1 < self->dossier->pieces->len; i++)
    if (g_strcmp0 (JALONS_PIECE_FICHE (self->dossier->pieces->pdata[i])->empreinte,
                   piece->empreinte) == 0)
      lecture_refuse (self, element, "empreinte", FAUTE_DOUBLON, _("This piece is there twice."));
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (texte != NULL && instant_parse_iso (texte, &debut))
    for (guint i = 0; i < self->dossier->entretiens->len; i++)
      if (JALONS_ENTRETIEN (self->dossier->entretiens->pdata[i])->debut == debut)
        {
          fiche_set_texte (fiche, fiche_table_find (&piece_fiche_table, "entretien"),
                           fiche_get_uuid (self->dossier->entretiens->pdata[i]));
          return;
        }
  lecture_refuse (self, node, "entretien", FAUTE_VALEUR,
                  _("No meeting of this dossier begins then."));
}

/* A phase that the service does not have was added to this case, with its reason. */
static gboolean
is_added_phase (DossierComplet *dossier,
                const char     *code)
{
  for (guint i = 0; i < dossier->ecarts->len; i++)
    {
      Ecart *ecart = dossier->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, "phase") == 0 && g_strcmp0 (ecart->nature, "ajoute") == 0 &&
          g_strcmp0 (ecart->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
read_ecart (Lecture  *self,
            JsonNode *element,
            Fiche    *fiche)
{
  Ecart *ecart = JALONS_ECART (fiche);

  if (self->dossier->prestation == NULL || ecart->code == NULL ||
      g_strcmp0 (ecart->quoi, "phase") != 0 || g_strcmp0 (ecart->nature, "ajoute") == 0)
    return;
  if (prestation_find_phase (self->dossier->prestation, ecart->code) == NULL)
    lecture_refuse (self, json_object_get_member (json_node_get_object (element), "code"), "code",
                    FAUTE_CODE, _("This phase is not one of the service."));
}

static void
read_objectif (Lecture  *self,
               JsonNode *element,
               Fiche    *fiche)
{
  const char *phase = fiche_get_uuid (JALONS_FICHE (self->phase));
  const char *code = JALONS_OBJECTIF (fiche)->code;
  JsonNode *node = json_object_get_member (json_node_get_object (element), "code");

  if (code != NULL && dossier_complet_get_objectif (self->dossier, phase, code) != NULL)
    lecture_refuse (self, node, "code", FAUTE_DOUBLON, _("This objective is there twice."));
  if (code != NULL && self->modele != NULL &&
      prestation_phase_find_objectif (self->modele, code) == NULL)
    lecture_refuse (self, node, "code", FAUTE_CODE,
                    _("This objective is not one of the phase."));
  fiche_set_texte (fiche, fiche_table_find (&objectif_table, "phase"), phase);
}

static void
read_phase (Lecture  *self,
            JsonNode *element,
            Fiche    *fiche)
{
  Phase *phase = JALONS_PHASE (fiche);
  const Prestation *prestation = self->dossier->prestation;
  JsonNode *code = json_object_get_member (json_node_get_object (element), "code");

  self->phase = phase;
  self->modele = NULL;
  if (phase->code != NULL && dossier_complet_get_phase (self->dossier, phase->code) != phase)
    lecture_refuse (self, code, "code", FAUTE_DOUBLON, _("This phase is there twice."));
  if (phase->code != NULL && prestation != NULL)
    {
      self->modele = prestation_find_phase (prestation, phase->code);
      if (self->modele == NULL && !is_added_phase (self->dossier, phase->code))
        lecture_refuse (self, code, "code", FAUTE_CODE,
                        _("This phase is not one of the service; one that was added has its écart."));
    }
  lecture_read_array (self, element, "objectifs", TYPE_OBJECTIF, &cles_objectif, read_objectif);
}

/* The reference names files of documents: it is digits and dashes, as AAAA-PP-NNNN. */
static gboolean
is_reference (const char *ref)
{
  return g_regex_match_simple ("^[0-9]{4}-[0-9]{2,3}-[0-9]{4,7}$", ref,
                               G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
check_ref (Lecture  *self,
           JsonNode *node,
           Fiche    *dossier)
{
  const char *ref = JALONS_DOSSIER (dossier)->ref;
  JsonNode *sienne = json_object_get_member (json_node_get_object (node), "ref");
  const char *code;

  if (ref == NULL)
    return;
  if (!is_reference (ref))
    {
      lecture_refuse (self, sienne, "ref", FAUTE_VALEUR,
                      _("A reference is written as 2026-01-0007, or is null."));
      return;
    }

  code = self->lecteur->refuse_ref != NULL
         ? self->lecteur->refuse_ref (ref, self->lecteur->user_data) : NULL;
  if (code != NULL)
    lecture_refuse (self, sienne, "ref", code,
                    g_str_equal (code, FAUTE_EXISTE)
                    ? _("The base has a dossier with this reference already.")
                    : _("Another dossier of this file has this reference."));
}

static void
check_prestation (Lecture  *self,
                  JsonNode *node,
                  Fiche    *dossier)
{
  const char *code = JALONS_DOSSIER (dossier)->prestation;
  JsonNode *version = json_object_get_member (json_node_get_object (node), "prestation_version");
  gint64 demandee = CHAMP_ABSENT;

  if (code == NULL)
    return;
  if (version != NULL && !JSON_NODE_HOLDS_NULL (version))
    {
      if (json_node_get_value_type (version) != G_TYPE_INT64)
        {
          lecture_refuse (self, version, "prestation_version", FAUTE_TYPE,
                          _("A whole number was expected."));
          return;
        }
      demandee = json_node_get_int (version);
    }

  self->dossier->prestation =
    self->lecteur->find_prestation (code, demandee, JALONS_DOSSIER (dossier)->ref,
                                    self->lecteur->user_data);
  if (self->dossier->prestation == NULL && demandee != CHAMP_ABSENT)
    {
      lecture_refuse (self, version, "prestation_version", FAUTE_PRESTATION,
                      _("This base does not have this version of the service."));
      return;
    }
  if (self->dossier->prestation == NULL)
    {
      lecture_refuse (self, json_object_get_member (json_node_get_object (node), "prestation"),
                      "prestation", FAUTE_PRESTATION, _("This base does not have this service."));
      return;
    }
  fiche_set_nombre (dossier, fiche_table_find (&dossier_table, "prestation_version"),
                    self->dossier->prestation->version);
}

static void
read_dossier (Lecture  *self,
              JsonNode *document)
{
  Fiche *dossier = read_one (self, document, "dossier", TYPE_DOSSIER, &cles_dossier, TRUE);
  JsonNode *node = json_object_get_member (json_node_get_object (document), "dossier");
  const gsize place = lecture_enter (self, "dossier");

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      check_ref (self, node, dossier);
      check_prestation (self, node, dossier);
    }
  lecture_leave (self, place);
}

static void
read_convention (Lecture  *self,
                 JsonNode *document)
{
  JsonNode *node = lecture_get_object (self, document, "convention", FALSE);
  Fiche *fiche = read_one (self, document, "convention", TYPE_CONVENTION, &cles_convention, FALSE);
  gsize place;

  fiche_set_texte (fiche, fiche_table_find (&convention_table, "genre"), "tripartite");
  if (node != NULL)
    {
      place = lecture_enter (self, "convention");
      lecture_read_array (self, node, "signatures", TYPE_SIGNATURE, &cles_signature, read_signature);
      lecture_read_array (self, node, "avenants", TYPE_CONVENTION, &cles_avenant, read_avenant);
      lecture_leave (self, place);
    }
  /* Where the service asks for no convention and the document tells of none, there is none. */
  if (self->dossier->prestation != NULL && self->dossier->prestation->convention == NULL &&
      JALONS_CONVENTION (fiche)->envoyee_le == CHAMP_ABSENT &&
      JALONS_CONVENTION (fiche)->heures_minutes == CHAMP_ABSENT &&
      self->dossier->signatures->len == 0 && self->dossier->conventions->len == 1)
    g_ptr_array_set_size (self->dossier->conventions, 0);
}

static void
read_records (Lecture  *self,
              JsonNode *document)
{
  Fiche *dossier = JALONS_FICHE (self->dossier->dossier);
  JsonNode *livret = lecture_get_object (self, document, "livret", FALSE);
  gsize place;

  /* The écarts first: they say which phases were added. */
  lecture_read_array (self, document, "ecarts", TYPE_ECART, &cles_ecart, read_ecart);
  lecture_read_array (self, document, "phases", TYPE_PHASE, &cles_phase, read_phase);
  lecture_read_array (self, document, "entretiens", TYPE_ENTRETIEN, &cles_entretien, read_note);
  lecture_read_array (self, document, "temps", TYPE_TEMPS, &cles_temps, NULL);
  lecture_read_array (self, document, "demarches", TYPE_DEMARCHE, &cles_demarche, NULL);
  lecture_read_array (self, document, "echanges", TYPE_ECHANGE, &cles_echange, NULL);
  lecture_read_array (self, document, "rappels", TYPE_RAPPEL, &cles_rappel, NULL);
  lecture_read_array (self, document, "pieces", TYPE_PIECE_FICHE, &cles_piece, read_piece);
  lecture_read_array (self, document, "sections", TYPE_SECTION, &cles_section, NULL);
  lecture_read_array (self, document, "actions", TYPE_ACTION, &cles_action, NULL);
  lecture_read_cles (self, document, dossier, &cles_points);
  if (livret != NULL)
    {
      place = lecture_enter (self, "livret");
      lecture_check_cles (self, livret, &cles_livret);
      lecture_read_cles (self, livret, dossier, &cles_livret);
      lecture_leave (self, place);
    }
}

static gboolean
check_format (Lecture  *self,
              JsonNode *document,
              gboolean  requis)
{
  JsonNode *node = json_object_get_member (json_node_get_object (document), "format");

  if (node == NULL)
    {
      if (requis)
        lecture_refuse (self, document, "format", FAUTE_CLE_MANQUANTE, _("This key is required."));
      return TRUE;
    }
  if (json_node_get_value_type (node) == G_TYPE_INT64 &&
      json_node_get_int (node) == DOSSIER_JSON_FORMAT)
    return TRUE;

  lecture_refuse (self, node, "format", FAUTE_FORMAT,
                  _("This format is not known: a newer version of Jalons may read it."));
  return FALSE;
}

static DossierComplet *
read_document (Lecture  *self,
               JsonNode *document,
               gboolean  seul)
{
  DossierComplet *dossier = dossier_complet_new ();
  JsonNode *collectivite;

  self->dossier = dossier;
  if (!check_format (self, document, seul))
    return dossier;

  lecture_check_cles (self, document, &cles_document);
  read_dossier (self, document);
  read_one (self, document, "agent", TYPE_AGENT, &cles_agent, TRUE);
  read_one (self, document, "collectivite", TYPE_COLLECTIVITE, &cles_collectivite, TRUE);
  collectivite = lecture_get_object (self, document, "collectivite", FALSE);
  if (collectivite != NULL)
    {
      const gsize place = lecture_enter (self, "collectivite");

      lecture_read_array (self, collectivite, "contacts", TYPE_CONTACT, &cles_contact, read_contact);
      lecture_leave (self, place);
    }
  read_convention (self, document);
  read_records (self, document);

  fiche_set_texte (JALONS_FICHE (dossier->dossier), fiche_table_find (&dossier_table, "agent"),
                   fiche_get_uuid (JALONS_FICHE (dossier->agent)));
  fiche_set_texte (JALONS_FICHE (dossier->dossier),
                   fiche_table_find (&dossier_table, "collectivite"),
                   fiche_get_uuid (JALONS_FICHE (dossier->collectivite)));
  dossier_complet_sort (dossier);
  return dossier;
}

static void
read_several (Lecture   *self,
              JsonNode  *racine,
              GPtrArray *dossiers)
{
  JsonNode *node = json_object_get_member (json_node_get_object (racine), "dossiers");
  JsonArray *array;
  gsize place;

  if (!check_format (self, racine, TRUE))
    return;

  lecture_check_cles (self, racine, &cles_plusieurs);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      lecture_refuse (self, node, "dossiers", FAUTE_TYPE, _("A list was expected."));
      return;
    }

  place = lecture_enter (self, "dossiers");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array) &&
                    !g_cancellable_is_cancelled (self->lecteur->annule); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const gsize rang = lecture_enter_rang (self, i);

      if (self->lecteur->progres != NULL)
        self->lecteur->progres (i, json_array_get_length (array), self->lecteur->user_data);
      if (JSON_NODE_HOLDS_OBJECT (element))
        g_ptr_array_add (dossiers, read_document (self, element, FALSE));
      else
        lecture_refuse (self, element, NULL, FAUTE_TYPE, _("An object was expected."));
      lecture_leave (self, rang);
    }
  lecture_leave (self, place);
}

static gint
compare_fautes (gconstpointer a,
                gconstpointer b)
{
  const Faute *fa = *(Faute * const *) a;
  const Faute *fb = *(Faute * const *) b;

  return fa->ligne == fb->ligne ? 0 : fa->ligne < fb->ligne ? -1 : 1;
}

/**
 * dossiers_json_read:
 * @texte: a dossier document, or several in one
 * @lecteur: what the base answers
 * @fautes: (element-type Faute): what is wrong is added here, by line
 *
 * Reads dossiers as new records; their collectivités are not compared to anything. A reference
 * that is null in the document is absent. Nothing of the answer is to be kept when @fautes grew.
 *
 * Returns: (transfer full) (element-type DossierComplet): the dossiers, in their order
 */
GPtrArray *
dossiers_json_read (GBytes               *texte,
                    const DossierLecteur *lecteur,
                    GPtrArray            *fautes)
{
  GPtrArray *dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_complet_free);
  g_autoptr (LectureJson) json = lecture_json_new (texte, fautes);
  g_autoptr (GString) chemin = g_string_new (NULL);
  Lecture lecture = { .json = json, .fautes = fautes, .chemin = chemin, .lecteur = lecteur };

  if (json->racine == NULL)
    return dossiers;

  if (!JSON_NODE_HOLDS_OBJECT (json->racine))
    lecture_refuse (&lecture, json->racine, NULL, FAUTE_TYPE, _("An object was expected."));
  else if (json_object_has_member (json_node_get_object (json->racine), "dossiers"))
    read_several (&lecture, json->racine, dossiers);
  else
    g_ptr_array_add (dossiers, read_document (&lecture, json->racine, TRUE));

  g_ptr_array_sort (fautes, compare_fautes);
  return dossiers;
}
