/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/tarif.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PrestationError:
 * @PRESTATION_ERROR_SYNTAXE: the text is not JSON
 * @PRESTATION_ERROR_CONTENU: faults in the content, all in the message, one a line
 */
typedef enum
{
  PRESTATION_ERROR_SYNTAXE,
  PRESTATION_ERROR_CONTENU,
} PrestationError;

#define PRESTATION_ERROR (prestation_error_quark ())
GQuark prestation_error_quark (void);

/* In every struct below @source is what the centre says and @hypothese what Jalons assumes where
 * the centre is silent; one of them may be NULL, never both. Texts of a prestation are French, as
 * its file has them. Numbers that are not fixed are %CHAMP_ABSENT. All of it is read-only. */

typedef struct
{
  char *code;
  char *nom;
  char *sigle;
  char *service;
  char *adresse;
  char *courriel;
  char *telephone;
  char *site;
} PrestationCentre;

/** PrestationEnonce: what is said of one subject, as sentences to show. */
typedef struct
{
  char **libelles;
  char *source;
  char *hypothese;
} PrestationEnonce;

/** PrestationEnonces: all but @public_vise can be NULL. */
typedef struct
{
  PrestationEnonce *public_vise;
  PrestationEnonce *buts;
  PrestationEnonce *rythme;
  PrestationEnonce *outils;
  PrestationEnonce *livrables;
  PrestationEnonce *accompagnants;
  PrestationEnonce *employeur;
  PrestationEnonce *engagements_centre;
  PrestationEnonce *engagements_agent;
  PrestationEnonce *engagements_collectivite;
  PrestationEnonce *evaluation;
  PrestationEnonce *qualite;
  PrestationEnonce *accessibilite;
  PrestationEnonce *adaptation;
  PrestationEnonce *facturation;
} PrestationEnonces;

/** PrestationChoix: a code that this prestation admits; @libelle only for a motif. */
typedef struct
{
  char *code;
  char *libelle;
  char *source;
  char *hypothese;
} PrestationChoix;

typedef enum
{
  ACCORD_REQUIS = 1,
  ACCORD_NON_REQUIS,
} PrestationExigence;

typedef struct
{
  PrestationExigence exigence;
  char *source;
  char *hypothese;
} PrestationAccord;

/** PrestationEtape: a step before the first phase, with the document or the meeting it makes. */
typedef struct
{
  char *code;
  char *libelle;
  char *document;
  char *reunion;
  char *source;
  char *hypothese;
} PrestationEtape;

typedef struct
{
  char *code;
  char *libelle;
  gboolean facultatif;
} PrestationObjectif;

typedef struct
{
  char *code;
  char *libelle;
  gboolean facultatif;
  GPtrArray *objectifs; /* (element-type PrestationObjectif), can be empty */
  char *source;
  char *hypothese;
} PrestationPhase;

/** PrestationHeures: @approximatif is an average, an "environ": it warns and never refuses. */
typedef struct
{
  gint64 min_minutes;
  gint64 max_minutes;
  gint64 indicatif_minutes;
  gboolean approximatif;
  char **colonnes;          /* those that count: entretiens, travail_personnel, preparation */
  char **genres_hors_compte; /* genres of entretien that do not count */
  char *source;
  char *hypothese;
} PrestationHeures;

typedef struct
{
  gint64 nombre;
  gint64 duree_min_minutes;
  gint64 duree_max_minutes;
  char *source;
  char *hypothese;
} PrestationEntretiens;

typedef struct
{
  gint64 min_mois;
  gint64 max_mois;
  gboolean environ;
  char *source;
  char *hypothese;
} PrestationDuree;

typedef struct
{
  char *genre;
  char *libelle;
  char *phase;          /* (nullable) */
  gint64 duree_minutes;
  gboolean environ;
  char *source;
  char *hypothese;
} PrestationReunion;

/** PrestationDecompte: how days are counted; 0, where the file does not say, is calendar days. */
typedef enum
{
  DECOMPTE_CALENDAIRE = 1,
  DECOMPTE_OUVRE,                 /* Monday to Friday without public holidays */
  DECOMPTE_OUVRE_ALSACE_MOSELLE,  /* without its two more holidays either */
} PrestationDecompte;

/** PrestationPremierRdv: days from the earlier of demande and prescription. */
typedef struct
{
  gint64 delai_jours;
  PrestationDecompte decompte;
  char *source;
  char *hypothese;
} PrestationPremierRdv;

/** PrestationPrerequis: French read and written is asked for. */
typedef struct
{
  char *source;
  char *hypothese;
} PrestationPrerequis;

/** PrestationModes: an empty list where the centre does not say. */
typedef struct
{
  char **codes;
  char **formes;
  char *source;
  char *hypothese;
} PrestationModes;

typedef struct
{
  char **parties;
  char *source;
  char *hypothese;
} PrestationConvention;

/** PrestationAvis: a notice to give when the fact holds; never a condition. */
typedef struct
{
  char *code;
  TarifFait rqth;
  char *texte;
  char *source;
  char *hypothese;
} PrestationAvis;

#define TYPE_PRESTATION (prestation_get_type ())
GType prestation_get_type (void);

/**
 * Prestation:
 * @demandeurs: (element-type PrestationChoix): codes of initiative
 * @motifs: (element-type PrestationChoix): empty where any motif is
 * @avant: (element-type PrestationEtape): in order
 * @phases: (element-type PrestationPhase): in order, at least one
 * @entretiens: (nullable): number and length of the entretiens
 * @duree: (nullable): span, in months
 * @reunions: (element-type PrestationReunion): compulsory ones, in order
 * @reunions_facultatives: (element-type PrestationReunion)
 * @premier_rdv: (nullable)
 * @territoire: (nullable)
 * @prerequis_francais: (nullable)
 * @modes: (nullable)
 * @convention: (nullable): NULL where none is asked
 * @documents: (element-type PrestationChoix): those that can be made
 * @tarifs: (element-type Tarif)
 * @avis: (element-type PrestationAvis)
 *
 * What a centre offers, read from its data; immutable and counted by reference.
 */
typedef struct
{
  gint64 format;
  char *code;
  gint64 version;
  char *libelle;
  PrestationCentre *centre;
  PrestationEnonces *enonces;
  GPtrArray *demandeurs;
  GPtrArray *motifs;
  PrestationAccord *accord_agent;
  GPtrArray *avant;
  GPtrArray *phases;
  PrestationHeures *heures;
  PrestationEntretiens *entretiens;
  PrestationDuree *duree;
  GPtrArray *reunions;
  GPtrArray *reunions_facultatives;
  PrestationPremierRdv *premier_rdv;
  PrestationEnonce *territoire;
  PrestationPrerequis *prerequis_francais;
  PrestationModes *modes;
  PrestationConvention *convention;
  GPtrArray *documents;
  GPtrArray *tarifs;
  GPtrArray *avis;
  /*< private >*/
  gint references;
} Prestation;

Prestation               *prestation_new_from_bytes        (GBytes                *json,
                                                            GError               **error);
Prestation               *prestation_ref                   (Prestation            *self);
void                      prestation_unref                 (Prestation            *self);

const PrestationPhase    *prestation_find_phase            (const Prestation      *self,
                                                            const char            *code);
const PrestationObjectif *prestation_phase_find_objectif   (const PrestationPhase *phase,
                                                            const char            *code);
gint64                    prestation_get_duree_max_mois    (const Prestation      *self);
gboolean                  prestation_has_document          (const Prestation      *self,
                                                            const char            *document);
gboolean                  prestation_requires_accord       (const Prestation      *self);
gboolean                  prestation_is_reunion_required   (const Prestation      *self,
                                                            const char            *genre);
gboolean                  prestation_counts_colonne        (const Prestation      *self,
                                                            const char            *colonne);
gboolean                  prestation_counts_genre          (const Prestation      *self,
                                                            const char            *genre);
void                      prestation_find_tarif            (const Prestation      *self,
                                                            gint64                 jour,
                                                            const TarifConditions *conditions,
                                                            TarifReponse          *reponse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Prestation, prestation_unref)

G_END_DECLS
