/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/nouveau-dossier-window.h"

#include "app/acces-carte.h"
#include "app/accord-carte.h"
#include "app/choix-bar.h"
#include "app/collectivite-entry.h"
#include "app/prix-carte.h"
#include "app/prix-questions.h"
#include "base/jour.h"
#include "model/codes.h"
#include "model/tables.h"
#include "operations/bases.h"
#include "operations/dossiers.h"
#include "widgets/date-entry.h"

#include <glib/gi18n.h>

struct _NouveauDossierWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  GPtrArray *prestations;
  GPtrArray *motifs;
  char *conseiller;

  GtkWidget *nom;
  GtkWidget *prenom;
  ChoixBar *civilite;
  CollectiviteEntry *collectivite;
  GtkDropDown *prestation;
  DateEntry *demande;
  GtkWidget *demande_label;
  ChoixBar *initiative;
  GtkDropDown *motif;
  AccesCarte *acces;
  PrixQuestions *questions;
  PrixCarte *prix;
  AccordCarte *accord;
  GtkWidget *discret;
  GtkWidget *discret_boite;
  GtkWidget *erreur;
  GtkWidget *creer;
};

enum
{
  SIGNAL_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NouveauDossierWindow, nouveau_dossier_window, ADW_TYPE_WINDOW)

static const char *
get_texte (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static const Prestation *
get_prestation (NouveauDossierWindow *self)
{
  const guint index = gtk_drop_down_get_selected (self->prestation);

  return index < self->prestations->len ? g_ptr_array_index (self->prestations, index) : NULL;
}

static const char *
get_motif (NouveauDossierWindow *self)
{
  const guint index = gtk_drop_down_get_selected (self->motif);
  const char *code = index < self->motifs->len ? g_ptr_array_index (self->motifs, index) : "";

  return *code != '\0' ? code : NULL;
}

static gboolean
is_discret (NouveauDossierWindow *self)
{
  return gtk_widget_get_visible (self->discret_boite) &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->discret));
}

/* What is typed so far; the texts stay those of the fields. */
static void
read_fields (NouveauDossierWindow *self,
             NouveauDossier       *nouveau)
{
  const Prestation *prestation = get_prestation (self);

  nouveau->nom = get_texte (self->nom);
  nouveau->prenom = get_texte (self->prenom);
  nouveau->civilite = choix_bar_get_code (self->civilite);
  nouveau->collectivite = collectivite_entry_get_uuid (self->collectivite);
  nouveau->collectivite_nom = collectivite_entry_get_nom (self->collectivite);
  nouveau->collectivite_affiliee = collectivite_entry_get_affiliee (self->collectivite);
  nouveau->prestation = prestation != NULL ? prestation->code : NULL;
  nouveau->demande_le = date_entry_get_jour (self->demande);
  nouveau->initiative = choix_bar_get_code (self->initiative);
  nouveau->motif = get_motif (self);
  nouveau->employeur_informe = !is_discret (self);
  nouveau->conseiller = self->conseiller;
  acces_carte_update (self->acces, self->repository, nouveau);
  prix_questions_update (self->questions, self->repository, nouveau);
}

static void
update_price (NouveauDossierWindow *self)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  g_autoptr (GError) error = NULL;

  read_fields (self, &nouveau);
  if (dossiers_price (self->repository, &nouveau, &reponse, &error))
    prix_carte_show_reponse (self->prix, &reponse);
  else
    prix_carte_show_erreur (self->prix, error->message);
}

static void
show_erreur (NouveauDossierWindow *self,
             const char           *message)
{
  gtk_label_set_text (GTK_LABEL (self->erreur), message != NULL ? message : "");
  gtk_widget_set_visible (self->erreur, message != NULL);
}

static void
field_changed_cb (NouveauDossierWindow *self)
{
  if (self->repository == NULL)
    return;

  show_erreur (self, NULL);
  update_price (self);
}

/* An employer that asked knows: the question is only for a request of the agent. */
static void
initiative_changed_cb (NouveauDossierWindow *self)
{
  const char *initiative = choix_bar_get_code (self->initiative);

  gtk_widget_set_visible (self->discret_boite,
                          initiative == NULL || g_str_equal (initiative, "agent"));
}

/* Lists that depend on the prestation */

static const char *
get_initiative_label (NouveauDossierWindow *self,
                      const char           *code)
{
  if (g_str_equal (code, "employeur"))
    return _("The employer");
  if (g_str_equal (code, "cme"))
    return _("The CME");

  return g_strcmp0 (choix_bar_get_code (self->civilite), "Mme") == 0
           ? C_("woman", "The employee")
           : C_("man", "The employee");
}

static gboolean
is_admitted (GPtrArray  *choix,
             const char *code)
{
  for (guint i = 0; i < choix->len; i++)
    if (g_str_equal (((PrestationChoix *) g_ptr_array_index (choix, i))->code, code))
      return TRUE;

  return choix->len == 0;
}

/* The words follow the civilité, so the choices are made again; what was chosen stays. */
static void
fill_initiatives (NouveauDossierWindow *self)
{
  const Prestation *prestation = get_prestation (self);
  g_autofree char *avant = g_strdup (choix_bar_get_code (self->initiative));

  choix_bar_clear (self->initiative);
  for (const CodeLibelle *code = codes_initiative; prestation != NULL && code->code != NULL; code++)
    if (is_admitted (prestation->demandeurs, code->code))
      choix_bar_add (self->initiative, code->code, get_initiative_label (self, code->code));

  choix_bar_set_code (self->initiative, "employeur");
  choix_bar_set_code (self->initiative, "agent");
  choix_bar_set_code (self->initiative, avant);
  initiative_changed_cb (self);
}

static void
civilite_changed_cb (NouveauDossierWindow *self)
{
  accord_carte_set_civilite (self->accord, choix_bar_get_code (self->civilite));
  fill_initiatives (self);
}

static void
add_motif (NouveauDossierWindow *self,
           GtkStringList        *labels,
           const char           *label,
           const char           *code)
{
  gtk_string_list_append (labels, label);
  g_ptr_array_add (self->motifs, g_strdup (code));
}

static void
fill_motifs (NouveauDossierWindow *self,
             GPtrArray            *motifs)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->motifs, 0);
  add_motif (self, labels, _("To be specified"), "");
  for (guint i = 0; i < motifs->len; i++)
    {
      const PrestationChoix *motif = g_ptr_array_index (motifs, i);

      add_motif (self, labels, code_libelle_find (codes_motif, motif->code), motif->code);
    }
  for (const CodeLibelle *code = codes_motif; motifs->len == 0 && code->code != NULL; code++)
    add_motif (self, labels, _(code->libelle), code->code);

  gtk_drop_down_set_model (self->motif, G_LIST_MODEL (labels));
}

static void
prestation_changed_cb (NouveauDossierWindow *self)
{
  const Prestation *prestation = self->repository != NULL ? get_prestation (self) : NULL;

  if (prestation == NULL)
    return;

  fill_initiatives (self);
  fill_motifs (self, prestation->motifs);
  acces_carte_set_prestation (self->acces, prestation);
  gtk_widget_set_visible (GTK_WIDGET (self->accord), prestation_requires_accord (prestation));
  field_changed_cb (self);
}

static void
fill_prestations (NouveauDossierWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->prestations->len; i++)
    {
      const Prestation *prestation = g_ptr_array_index (self->prestations, i);
      const char *sigle = prestation->centre->sigle;
      g_autofree char *label = g_strdup_printf ("%s · %s", prestation->libelle,
                                                sigle != NULL ? sigle : prestation->centre->nom);

      gtk_string_list_append (labels, label);
    }

  gtk_drop_down_set_model (self->prestation, G_LIST_MODEL (labels));
}

/* Creating */

/* The first field that is wrong gets the keyboard, and one sentence says why. */
static gboolean
check_fields (NouveauDossierWindow *self,
              NouveauDossier       *nouveau)
{
  const char *message = NULL;
  GtkWidget *champ = NULL;

  if (*nouveau->nom == '\0')
    {
      message = _("Write the employee’s surname.");
      champ = self->nom;
    }
  else if (*nouveau->collectivite_nom == '\0')
    {
      message = _("Write the employer’s name.");
      champ = collectivite_entry_get_entry (self->collectivite);
    }
  else if (nouveau->demande_le == CHAMP_ABSENT || !date_entry_is_valid (self->demande))
    {
      message = _("Write the day the request was received, such as 12/11/2026.");
      champ = GTK_WIDGET (self->demande);
    }
  else if (!acces_carte_is_valid (self->acces))
    {
      message = _("Write the day of the prescription, or leave it empty.");
      champ = GTK_WIDGET (self->acces);
    }
  else if (gtk_widget_get_visible (GTK_WIDGET (self->accord)) &&
           !accord_carte_get_le (self->accord, &nouveau->accord_le))
    {
      message = _("Write the day of the consent, or take it back.");
      champ = GTK_WIDGET (self->accord);
    }
  else if (!prix_carte_get_montant (self->prix, &nouveau->devis_montant_centimes))
    {
      message = _("Write the amount of the quotation as a number, or leave it for later.");
      champ = GTK_WIDGET (self->prix);
    }

  show_erreur (self, message);
  if (champ != NULL)
    gtk_widget_child_focus (champ, GTK_DIR_TAB_FORWARD);

  return message == NULL;
}

static void
create (NouveauDossierWindow *self)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autofree char *dossier = NULL;
  g_autoptr (GError) error = NULL;

  read_fields (self, &nouveau);
  if (!check_fields (self, &nouveau))
    return;

  if (nouveau.accord_le != CHAMP_ABSENT)
    nouveau.accord_comment = accord_carte_get_comment (self->accord);
  nouveau.devis_justification = prix_carte_get_justification (self->prix);
  dossier = dossiers_create (self->repository, &nouveau, &error);
  if (dossier == NULL)
    {
      show_erreur (self, error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_CREATED], 0, dossier);
  gtk_window_close (GTK_WINDOW (self));
}

static void
create_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  create (JALONS_NOUVEAU_DOSSIER_WINDOW (widget));
}

/* Class */

static void
nouveau_dossier_window_dispose (GObject *object)
{
  NouveauDossierWindow *self = JALONS_NOUVEAU_DOSSIER_WINDOW (object);

  g_clear_object (&self->repository);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_NOUVEAU_DOSSIER_WINDOW);
  g_clear_pointer (&self->prestations, g_ptr_array_unref);
  g_clear_pointer (&self->motifs, g_ptr_array_unref);
  g_clear_pointer (&self->conseiller, g_free);

  G_OBJECT_CLASS (nouveau_dossier_window_parent_class)->dispose (object);
}

#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, NouveauDossierWindow, child)

static void
nouveau_dossier_window_class_init (NouveauDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nouveau_dossier_window_dispose;

  signals[SIGNAL_CREATED] =
    g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/nouveau-dossier-window.ui");
  BIND (nom);
  BIND (prenom);
  BIND (civilite);
  BIND (collectivite);
  BIND (prestation);
  BIND (demande);
  BIND (demande_label);
  BIND (initiative);
  BIND (motif);
  BIND (acces);
  BIND (questions);
  BIND (prix);
  BIND (accord);
  BIND (discret);
  BIND (discret_boite);
  BIND (erreur);
  BIND (creer);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, civilite_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, initiative_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prestation_changed_cb);

  gtk_widget_class_install_action (widget_class, "nouveau.create", NULL, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "nouveau.create", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "nouveau.create", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nouveau_dossier_window_init (NouveauDossierWindow *self)
{
  g_type_ensure (JALONS_TYPE_ACCES_CARTE);
  g_type_ensure (JALONS_TYPE_ACCORD_CARTE);
  g_type_ensure (JALONS_TYPE_CHOIX_BAR);
  g_type_ensure (JALONS_TYPE_COLLECTIVITE_ENTRY);
  g_type_ensure (JALONS_TYPE_DATE_ENTRY);
  g_type_ensure (JALONS_TYPE_PRIX_CARTE);
  g_type_ensure (JALONS_TYPE_PRIX_QUESTIONS);
  self->motifs = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  date_entry_set_label (self->demande, self->demande_label);
  choix_bar_add (self->civilite, "Mme", _("Ms"));
  choix_bar_add (self->civilite, "M.", _("Mr"));
}

/**
 * nouveau_dossier_window_new:
 * @repository: (transfer none): an open base
 *
 * Returns: the form of a dossier whose request was received today
 */
GtkWidget *
nouveau_dossier_window_new (Repository *repository)
{
  NouveauDossierWindow *self = g_object_new (JALONS_TYPE_NOUVEAU_DOSSIER_WINDOW, NULL);

  self->prestations = bases_list_prestations (repository, NULL);
  if (self->prestations == NULL)
    self->prestations = g_ptr_array_new ();
  self->conseiller = bases_find_utilisateur (repository);
  collectivite_entry_set_repository (self->collectivite, repository);
  date_entry_set_jour (self->demande, jour_today ());
  fill_prestations (self);
  self->repository = g_object_ref (repository);
  prestation_changed_cb (self);
  gtk_widget_grab_focus (self->nom);

  return GTK_WIDGET (self);
}
